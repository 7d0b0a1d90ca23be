import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useT } from '../language/language.js';
import { datesOf } from './holiday-table.js';

const periodsMax = 50;

/** Holidays of a notice: name, first and last day off, days worked instead. */
export function PeriodFields() {
  const t = useT();
  const year = Form.useWatch<number | undefined>('year') ?? 0;
  const needed = [{ required: true, message: t('app.required') }];
  const isDays = (_: unknown, text: string | undefined) =>
    datesOf(text ?? '', year) === null
      ? Promise.reject(new Error(t('calendar.workedUnclear')))
      : Promise.resolve();
  return (
    <Form.List name="periods">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <div
              key={key}
              className="panel"
              role="group"
              aria-label={t('calendar.holidayNo', { no: index + 1 })}
            >
              <strong>{t('calendar.holidayNo', { no: index + 1 })}</strong>
              <div className="field-grid">
                <Form.Item name={[name, 'name']} label={t('calendar.holiday')} rules={needed}>
                  <Input maxLength={40} />
                </Form.Item>
                <Form.Item name={[name, 'first']} label={t('calendar.first')} rules={needed}>
                  <Input type="date" />
                </Form.Item>
                <Form.Item name={[name, 'last']} label={t('calendar.last')}>
                  <Input type="date" />
                </Form.Item>
                <Form.Item
                  name={[name, 'worked']}
                  label={t('calendar.worked')}
                  extra={t('calendar.workedHint')}
                  rules={[{ validator: isDays }]}
                >
                  <Input />
                </Form.Item>
              </div>
              {fields.length > 1 && (
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('calendar.removeHoliday', { no: index + 1 })}
                  onClick={() => remove(name)}
                />
              )}
            </div>
          ))}
          {fields.length < periodsMax && (
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t('calendar.addHoliday')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}
