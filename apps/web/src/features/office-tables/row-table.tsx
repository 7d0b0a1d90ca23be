import { Button, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { OfficeColumn, OfficeRow } from '../../app/api/contract.js';
import { useT } from '../language/language.js';
import { shownText } from './cell-text.js';

interface RowTableProps {
  readonly columns: readonly OfficeColumn[];
  readonly rows: readonly OfficeRow[];
  readonly onEdit: (row: OfficeRow) => void;
  readonly onRemove: (row: OfficeRow) => void;
}

/** A table's rows, searched in the browser and shown page by page. */
export function RowTable({ columns, rows, onEdit, onRemove }: RowTableProps) {
  const t = useT();
  const [sought, setSought] = useState('');
  const shown = rows.filter((row) =>
    columns.some((column) => shownText(column, row[column.name]).includes(sought.trim())),
  );
  const tableColumns: TableColumnsType<OfficeRow> = [
    ...columns.map((column) => ({
      key: column.name,
      title: column.label,
      render: (_: unknown, row: OfficeRow) => shownText(column, row[column.name]),
    })),
    {
      key: 'actions',
      title: t('officeTables.actions'),
      fixed: 'right',
      width: 150,
      render: (_, row) => (
        <div className="button-row">
          <Button size="small" onClick={() => onEdit(row)}>
            {t('officeTables.edit')}
          </Button>
          <Button size="small" danger onClick={() => onRemove(row)}>
            {t('officeTables.remove')}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <>
      <Input.Search
        className="block-gap"
        aria-label={t('officeTables.search')}
        placeholder={t('officeTables.search')}
        allowClear
        onChange={({ target }) => setSought(target.value)}
      />
      <Table
        rowKey={(row) => JSON.stringify(row)}
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        dataSource={shown}
        columns={tableColumns}
      />
    </>
  );
}
