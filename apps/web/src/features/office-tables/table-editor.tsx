import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Upload } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { OfficeRow, OfficeTable, OfficeTableName } from '../../app/api/contract.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Section } from '../../ui/section.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';
import { ChangeList } from './change-list.js';
import { RowDialog } from './row-dialog.js';
import { RowTable } from './row-table.js';
import { readTableFile } from './table-file.js';
import { VersionTable } from './version-table.js';

interface TableEditorProps {
  readonly table: OfficeTableName;
  readonly found: OfficeTable;
}

/** A table's rows to be changed, saved as a version, tried and brought into force. */
export function TableEditor({ table, found }: TableEditorProps) {
  const t = useT();
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  // Rows are described as open objects; a table's rows hold texts, lists of texts, or nothing.
  const stored = found.rows as readonly OfficeRow[];
  const [rows, setRows] = useState(stored);
  const [edited, setEdited] = useState<OfficeRow | null>(null);
  const basedOn = found.versions[0]?.version ?? 0;
  const refresh = () => queries.invalidateQueries({ queryKey: ['office-table', table] });
  const save = useCommand<readonly OfficeRow[], { version: number }>(
    (body, key) => api.addTableVersion(table, { basedOn, rows: body }, key),
    async ({ version }) => {
      void message.success(t('officeTables.saved', { version }));
      await refresh();
    },
  );
  const activate = useCommand<number, unknown>(
    (version, key) => api.activateTableVersion(table, version, key),
    async (_, version) => {
      void message.success(t('officeTables.activated', { version }));
      await refresh();
    },
  );
  const tried = useMutation({ mutationFn: (version: number) => api.tableChanges(table, version) });
  const read = useMutation({
    mutationFn: (file: File) => readTableFile(api, table, file),
    onSuccess: setRows,
  });
  const error = save.error ?? activate.error ?? tried.error ?? read.error;
  const take = (row: OfficeRow) => {
    setRows(
      edited !== null && rows.includes(edited)
        ? rows.map((old) => (old === edited ? row : old))
        : [...rows, row],
    );
    setEdited(null);
  };
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      {rows !== stored && (
        <Alert className="block-gap" type="info" showIcon title={t('officeTables.changed')} />
      )}
      <Section
        title={
          found.version === 0
            ? t('officeTables.shipped')
            : t('officeTables.versionNumber', { version: found.version })
        }
      >
        <div className="button-row block-gap">
          <Button onClick={() => setEdited({})}>{t('officeTables.add')}</Button>
          <Upload
            accept=".csv,.xlsx"
            showUploadList={false}
            beforeUpload={(file) => {
              read.mutate(file);
              return false;
            }}
          >
            <Button loading={read.isPending}>{t('officeTables.import')}</Button>
          </Upload>
          <Button href={api.tableFileAddress(table, found.version, 'csv')}>
            {t('officeTables.exportCsv')}
          </Button>
          <Button href={api.tableFileAddress(table, found.version, 'xlsx')}>
            {t('officeTables.exportXlsx')}
          </Button>
          <Button disabled={rows === stored} onClick={() => setRows(stored)}>
            {t('officeTables.discard')}
          </Button>
          <Button
            type="primary"
            disabled={rows === stored}
            loading={save.isPending}
            onClick={() => save.mutate(rows)}
          >
            {t('officeTables.save')}
          </Button>
        </div>
        <RowTable
          columns={found.columns}
          rows={rows}
          onEdit={setEdited}
          onRemove={(row) => setRows(rows.filter((old) => old !== row))}
        />
      </Section>
      <Section title={t('officeTables.versions')}>
        <VersionTable
          versions={found.versions}
          isBusy={tried.isPending || activate.isPending}
          onTry={(version) => tried.mutate(version)}
          onActivate={(version) => activate.mutate(version)}
        />
        {tried.data !== undefined && <ChangeList change={tried.data} />}
      </Section>
      <RowDialog columns={found.columns} row={edited} onDone={take} onClose={() => setEdited(null)} />
    </>
  );
}
