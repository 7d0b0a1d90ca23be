import { AutoComplete, Button, Form, Input, Radio } from 'antd';
import type { OperationAction } from '../../app/api/contract.js';
import { useT } from '../language/language.js';
import { useReference } from '../reference/reference.js';

/** One treatment as it is entered, for the one or several places that are marked. */
export interface OperationValues {
  readonly action: OperationAction;
  readonly replacement: string;
  readonly rule: string;
  readonly basis: string;
}

const actions: readonly OperationAction[] = ['mask', 'remove', 'replace', 'generalise'];

interface OperationFormProps {
  readonly isReady: boolean;
  readonly onAdd: (values: OperationValues) => void;
}

/** Rule and basis stay for the next place, because a text often holds the same kind of data many times. */
export function OperationForm({ isReady, onAdd }: OperationFormProps) {
  const t = useT();
  const rules = useReference()?.deidentificationRules ?? [];
  const [form] = Form.useForm<OperationValues>();
  const action = Form.useWatch('action', form);
  const chooseRule = (name: string) => {
    const rule = rules.find((candidate) => candidate.name === name);
    if (rule !== undefined) form.setFieldsValue({ basis: rule.basis, action: rule.action });
  };
  const add = (values: OperationValues) => {
    onAdd({ ...values, replacement: values.action === 'remove' ? '' : values.replacement });
    form.setFieldValue('replacement', '');
  };
  return (
    <Form<OperationValues>
      form={form}
      layout="vertical"
      size="small"
      requiredMark={false}
      initialValues={{ action: 'mask', replacement: '', rule: '', basis: '' }}
      onFinish={add}
    >
      <Form.Item
        name="rule"
        label={t('treatment.rule')}
        rules={[{ required: true, whitespace: true, message: t('treatment.ruleMissing') }]}
      >
        <AutoComplete options={rules.map(({ name }) => ({ value: name }))} onSelect={chooseRule} />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('treatment.basis')}
        rules={[{ required: true, whitespace: true, message: t('treatment.basisMissing') }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="action" label={t('treatment.action')}>
        <Radio.Group
          aria-label={t('treatment.action')}
          options={actions.map((value) => ({ value, label: t(`treatment.action.${value}`) }))}
        />
      </Form.Item>
      {action !== 'remove' && (
        <Form.Item
          name="replacement"
          label={t('treatment.replacement')}
          rules={[{ required: true, message: t('treatment.replacementMissing') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" disabled={!isReady}>
        {t('treatment.add')}
      </Button>
    </Form>
  );
}
