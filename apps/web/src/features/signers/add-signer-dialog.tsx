import { Form, Input, Modal, Radio } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { SignerBody, SignerCandidate } from '../../app/api/together-calls.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { useT } from '../language/language.js';
import { ColleagueSelect } from './colleague-select.js';

type SignerValues = Pick<SignerBody, 'change' | 'signerId' | 'reason'>;

interface AddSignerDialogProps {
  readonly taskId: string;
  readonly itemId: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onReset: () => void;
  readonly onAdd: (values: SignerValues) => void;
  readonly onClose: () => void;
}

/** Whom to call in, before or after oneself, and what one asks; whom a rule bars is shown with the rule. */
export function AddSignerDialog({
  taskId,
  itemId,
  isPending,
  error,
  onReset,
  onAdd,
  onClose,
}: AddSignerDialogProps) {
  const t = useT();
  const api = useApi();
  const [form] = Form.useForm<SignerValues>();
  return (
    <Modal
      open
      title={t('signers.title')}
      okText={t('signers.add')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {error !== null && <DecisionProblem error={error} itemId={itemId} onReloaded={onReset} />}
      <Form<SignerValues>
        form={form}
        layout="vertical"
        initialValues={{ change: 'addSignerBefore', reason: '' }}
        onFinish={onAdd}
      >
        <Form.Item
          name="signerId"
          label={t('signers.person')}
          rules={[{ required: true, message: t('signers.chooseMissing') }]}
        >
          <ColleagueSelect
            queryKey={['signer-candidates', taskId]}
            search={(name) => api.signerCandidates(taskId, name)}
            whyNot={(person) => (person as SignerCandidate).reasons[0]?.text ?? null}
          />
        </Form.Item>
        <Form.Item name="change" label={t('signers.when')}>
          <Radio.Group
            options={[
              { value: 'addSignerBefore', label: t('signers.beforeMe') },
              { value: 'addSignerAfter', label: t('signers.afterMe') },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('signers.ask')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
