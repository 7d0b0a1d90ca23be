import { App, Form, Modal } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';
import { ColleagueSelect } from '../signers/colleague-select.js';

interface CopyDialogProps {
  readonly itemId: string;
  readonly onClose: () => void;
}

/** To whom an item is given to read. */
export function CopyDialog({ itemId, onClose }: CopyDialogProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ personId: string }>();
  const copy = useCommand(
    ({ personId }: { personId: string }, key) => api.copyItem(itemId, personId, key),
    () => {
      void message.success(t('remarks.copied'));
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t('remarks.copy')}
      okText={t('remarks.copy')}
      confirmLoading={copy.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {copy.error !== null && <ProblemAlert error={copy.error} />}
      <p className="faint">{t('remarks.copyHint')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => copy.mutate(values)}>
        <Form.Item
          name="personId"
          label={t('remarks.copyTo')}
          rules={[{ required: true, message: t('experts.missing') }]}
        >
          <ColleagueSelect queryKey={['colleagues']} search={(name) => api.colleagues(name)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
