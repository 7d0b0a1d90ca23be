import { App, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { CalendarYear } from '../../app/api/contract.js';
import { ProblemError } from '../../app/api/http.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';
import { fieldOfIssue, holidayTableOf, type HolidayTable, type HolidayTableValues } from './holiday-table.js';
import { PeriodFields } from './period-fields.js';

interface HolidayTableDialogProps {
  /** The year that is looked at. */
  readonly shown: CalendarYear;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (year: number) => Promise<void>;
}

/** Enters what a notice says about days off and days worked instead. */
export function HolidayTableDialog({ shown, isOpen, onClose, onAdded }: HolidayTableDialogProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const [form] = Form.useForm<HolidayTableValues>();
  const add = useCommand<HolidayTable, unknown>(api.addHolidayTable, async () => {
    void message.success(t('calendar.added'));
    onClose();
    await onAdded(form.getFieldValue('year') as number);
  });
  const send = async (values: HolidayTableValues) => {
    // What is entered may be about another year than the one looked at; its tables say which version this is.
    const { notices } = values.year === shown.year ? shown : await api.calendarYear(values.year);
    add.mutate(holidayTableOf(values, notices), { onError: (error) => form.setFields(issuesOf(error)) });
  };
  const needed = [{ required: true, whitespace: true, message: t('app.required') }];
  const regions = [...new Set(['CN', shown.region])];
  return (
    <Modal
      title={t('calendar.add')}
      open={isOpen}
      width={860}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('calendar.send')}
      confirmLoading={add.isPending}
      destroyOnHidden
      afterClose={add.reset}
    >
      <p className="faint">{t('calendar.addHint')}</p>
      {add.error !== null && <ProblemAlert error={add.error} />}
      <Form<HolidayTableValues>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ region: 'CN', year: shown.year, isWhole: true, periods: [{}] }}
        onFinish={(values) => void send(values)}
      >
        <div className="field-grid">
          <Form.Item name="region" label={t('calendar.region')}>
            <Select
              options={regions.map((value) => ({
                value,
                label: value === 'CN' ? t('calendar.nation') : t('calendar.local', { region: value }),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="year"
            label={t('calendar.year')}
            rules={[{ required: true, message: t('app.required') }]}
          >
            <InputNumber min={1950} max={2199} className="full" />
          </Form.Item>
          <Form.Item name="isWhole" label={t('calendar.kind')} className="wide">
            <Radio.Group
              aria-label={t('calendar.kind')}
              options={[
                { value: true, label: t('calendar.wholeYear') },
                { value: false, label: t('calendar.changedDays') },
              ]}
            />
          </Form.Item>
          <Form.Item name="number" label={t('calendar.number')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="issuedOn" label={t('calendar.issuedOn')} rules={needed}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="title" label={t('calendar.noticeTitle')} rules={needed} className="wide">
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="issuer" label={t('calendar.issuer')} rules={needed} className="wide">
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <PeriodFields />
      </Form>
    </Modal>
  );
}

function issuesOf(error: Error) {
  const issues = error instanceof ProblemError ? (error.problem.issues ?? []) : [];
  return issues.flatMap(({ path, text }) => {
    const name = fieldOfIssue(path);
    // Field paths come from the API; the form's own type cannot know them.
    return name === null ? [] : [{ name: name as never, errors: [text] }];
  });
}
