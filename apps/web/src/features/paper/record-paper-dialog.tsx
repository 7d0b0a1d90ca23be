import { Button, Form, Input, Modal, Select, Upload } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { TaskView } from '../../app/api/contract.js';
import type { Paper, PaperDecisionBody } from '../../app/api/paper-calls.js';
import { base64Of } from '../../ui/base64-of.js';
import { useCommand } from '../command/use-command.js';
import {
  decisionBodyOf,
  emptyDecision,
  missingFields,
  type DecisionValues,
} from '../decision/decision-body.js';
import { DecisionFields } from '../decision/decision-fields.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { useT } from '../language/language.js';
import { ColleagueSelect } from '../signers/colleague-select.js';

interface RecordPaperDialogProps {
  readonly task: TaskView;
  readonly forms: Paper['forms'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Values {
  readonly formNumber: string;
  readonly signerId: string;
  readonly signedOn: string;
  readonly action: string;
}

/** What stands on a signed sheet, with its scan. */
export function RecordPaperDialog({ task, forms, onClose, onDone }: RecordPaperDialogProps) {
  const t = useT();
  const api = useApi();
  const [form] = Form.useForm<Values>();
  const [decision, setDecision] = useState<DecisionValues>(emptyDecision);
  const [scan, setScan] = useState<File | null>(null);
  const [isChecked, setChecked] = useState(false);
  const chosen = Form.useWatch('action', form);
  const action = task.allowedActions.find((one) => one.action === chosen) ?? null;
  const missing = action === null ? [] : missingFields(action, decision, []);
  const record = useCommand(
    (body: PaperDecisionBody, key) => api.recordPaperDecision(task.id, body, key),
    onDone,
  );
  const send = async ({ formNumber, signerId, signedOn }: Values) => {
    const sheet = forms.find(({ number }) => number === formNumber);
    if (scan === null || action === null || sheet === undefined || missing.length > 0) return;
    const { outcome, opinion, reasonClass, ground, returnTo, deferUntil, statement } = decisionBodyOf(
      task,
      action,
      decision,
      [],
    );
    const given = {
      ...(opinion ? { opinion } : {}),
      ...(reasonClass ? { reasonClass } : {}),
      ...(ground ? { ground } : {}),
      ...(returnTo ? { returnTo } : {}),
      ...(deferUntil ? { deferUntil } : {}),
      ...(statement ? { statement } : {}),
    };
    const bytes = await base64Of(scan);
    record.mutate({
      formNumber,
      revisionCode: sheet.code,
      signerId,
      signedOn,
      outcome,
      ...given,
      scan: bytes,
    });
  };
  const required = (message: string) => [{ required: true, message }];
  return (
    <Modal
      open
      title={t('paper.record')}
      okText={t('paper.record')}
      confirmLoading={record.isPending}
      onOk={() => {
        setChecked(true);
        form.submit();
      }}
      onCancel={onClose}
    >
      {record.error !== null && (
        <DecisionProblem error={record.error} itemId={task.itemId} onReloaded={record.reset} />
      )}
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <Form.Item
          name="formNumber"
          label={t('paper.form')}
          extra={t(forms.length === 0 ? 'paper.noForm' : 'paper.formHint')}
          rules={required(t('paper.formMissing'))}
        >
          <Select
            options={forms.map(({ number, code }) => ({
              value: number,
              label: t('paper.formOption', { number, code }),
            }))}
          />
        </Form.Item>
        <Form.Item name="signerId" label={t('paper.signer')} rules={required(t('paper.signerMissing'))}>
          <ColleagueSelect queryKey={['colleagues']} search={(name) => api.colleagues(name)} />
        </Form.Item>
        <Form.Item name="signedOn" label={t('paper.signedOn')} rules={required(t('paper.signedOnMissing'))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="action" label={t('paper.outcome')} rules={required(t('paper.outcomeMissing'))}>
          <Select options={task.allowedActions.map(({ action: value, name: label }) => ({ value, label }))} />
        </Form.Item>
        {action !== null && (
          <DecisionFields
            action={action}
            values={decision}
            positions={undefined}
            missing={isChecked ? missing : []}
            onChange={(change) => setDecision((before) => ({ ...before, ...change }))}
          />
        )}
        <Form.Item
          label={t('paper.scan')}
          {...(isChecked && scan === null
            ? { validateStatus: 'error' as const, help: t('paper.scanMissing') }
            : {})}
        >
          <Upload
            accept=".pdf,.jpg,.jpeg,.png"
            showUploadList={false}
            beforeUpload={(file) => {
              setScan(file);
              return false;
            }}
          >
            <Button>{scan?.name ?? t('paper.scanChoose')}</Button>
          </Upload>
        </Form.Item>
      </Form>
    </Modal>
  );
}
