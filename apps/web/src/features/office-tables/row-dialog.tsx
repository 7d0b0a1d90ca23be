import { Form, Input, Modal, Select } from 'antd';
import type { OfficeColumn, OfficeRow } from '../../app/api/contract.js';
import { useT } from '../language/language.js';
import { cellText, cellValue } from './cell-text.js';

interface RowDialogProps {
  readonly columns: readonly OfficeColumn[];
  /** The row to change, an empty one to add, or null for none. */
  readonly row: OfficeRow | null;
  readonly onDone: (row: OfficeRow) => void;
  readonly onClose: () => void;
}

type Fields = Record<string, string>;

/** One row of a table, a field for each column. What the columns demand is checked when the version is saved. */
export function RowDialog({ columns, row, onDone, onClose }: RowDialogProps) {
  const t = useT();
  const [form] = Form.useForm<Fields>();
  const take = (fields: Fields) =>
    onDone(
      Object.fromEntries(
        columns.map((column) => [column.name, cellValue(column, fields[column.name] ?? '')]),
      ),
    );
  return (
    <Modal
      title={t(row !== null && 'id' in row ? 'officeTables.edit' : 'officeTables.add')}
      open={row !== null}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('app.confirm')}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={take}
        initialValues={Object.fromEntries(columns.map(({ name }) => [name, cellText(row?.[name])]))}
      >
        {columns.map((column) => (
          <Form.Item
            key={column.name}
            name={column.name}
            label={column.label}
            extra={hintOf(column, t)}
            rules={[{ required: isRequired(column), message: t('app.required') }]}
          >
            {column.kind === 'choice' ? (
              <Select options={[...column.choices]} />
            ) : (
              <Input maxLength={2_000} />
            )}
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}

function isRequired({ kind, isOptional }: OfficeColumn): boolean {
  return kind !== 'list' && !isOptional;
}

function hintOf({ kind }: OfficeColumn, t: ReturnType<typeof useT>): string | undefined {
  if (kind === 'list') return t('officeTables.listHint');
  return kind === 'date' ? t('officeTables.dateHint') : undefined;
}
