import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { Api } from '../../app/api/api.js';
import type { OfficeTable, OfficeTableName } from '../../app/api/contract.js';
import { useT } from '../../features/language/language.js';
import { TableEditor } from '../../features/office-tables/table-editor.js';
import { isTableName, tableNames } from '../../features/office-tables/table-names.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';

/** The tables that the checks read, for those who keep them. */
export function OfficeTablesPage() {
  const t = useT();
  const api = useApi();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('table');
  const table = isTableName(asked) ? asked : 'lexicon';
  const known = useQuery({ queryKey: ['office-table', table], queryFn: () => newestOf(api, table) });
  return (
    <PageFrame
      title={t('officeTables.title')}
      aside={
        <Select
          aria-label={t('officeTables.table')}
          value={table}
          options={tableNames.map((value) => ({ value, label: t(`officeTables.name.${value}`) }))}
          onChange={(value: OfficeTableName) => setSearch({ table: value }, { replace: true })}
        />
      }
    >
      <p className="faint">{t('officeTables.hint')}</p>
      <QueryView query={known}>
        {(found) => (
          <TableEditor
            key={`${table} ${found.version} ${found.versions.length}`}
            table={table}
            found={found}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}

/** The newest version is the one to go on with, whether it is in force or not. */
async function newestOf(api: Api, table: OfficeTableName): Promise<OfficeTable> {
  const inForce = await api.officeTable(table);
  const newest = inForce.versions[0]?.version ?? inForce.version;
  return newest === inForce.version ? inForce : api.officeTableVersion(table, newest);
}
