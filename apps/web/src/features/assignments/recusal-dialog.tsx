import { App, Form, Input, Modal, Select } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView } from '../../app/api/contract.js';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { useT } from '../language/language.js';

interface RecusalDialogProps {
  readonly item: Pick<ItemView, 'id' | 'version'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const grounds = ['OWN_INTEREST', 'RELATIVE_INTEREST', 'OTHER_PARTIALITY'] as const;

interface Values {
  readonly ground: (typeof grounds)[number];
  readonly reason?: string;
}

/** A person leaves the item's cases for a ground (公务员法 第七十六条). */
export function RecusalDialog({ item, onClose, onDone }: RecusalDialogProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const command = useCommand(
    ({ ground, reason = '' }: Values, key) =>
      api.recuse(
        item.id,
        { itemVersion: item.version, ground, reason: reason.trim() === '' ? null : reason.trim() },
        key,
      ),
    () => {
      void message.success(t('hands.done'));
      onDone();
    },
  );
  return (
    <Modal
      open
      title={t('hands.recuse')}
      okText={t('hands.recuse')}
      okButtonProps={{ danger: true }}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {command.error !== null && (
        <DecisionProblem error={command.error} itemId={item.id} onReloaded={command.reset} />
      )}
      <p className="faint">{t('recusal.note')}</p>
      <Form<Values> form={form} layout="vertical" onFinish={(values) => command.mutate(values)}>
        <Form.Item
          name="ground"
          label={t('recusal.ground')}
          rules={[{ required: true, message: t('recusal.groundMissing') }]}
        >
          <Select options={grounds.map((ground) => ({ value: ground, label: t(`recusal.${ground}`) }))} />
        </Form.Item>
        <Form.Item name="reason" label={t('hands.reason')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
