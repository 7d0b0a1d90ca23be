import { Button, Form, Input, Modal, Select, message } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { ErasureBody } from '../../app/api/oversight-calls.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';

const grounds = ['PURPOSE_ENDED', 'CONSENT_WITHDRAWN', 'UNLAWFUL', 'STATE_SECRET'] as const;

/** Asks that what an item said be erased. */
export function AskForErasure({ itemId }: { readonly itemId: string }) {
  const t = useT();
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<ErasureBody>();
  const propose = useCommand<ErasureBody, unknown>(
    (body, key) => api.proposeErasure(itemId, body, key),
    () => {
      setOpen(false);
      void message.success(t('erasure.asked'));
    },
  );
  return (
    <>
      <Button danger size="small" onClick={() => setOpen(true)}>
        {t('erasure.ask')}
      </Button>
      <Modal
        title={t('erasure.ask')}
        open={isOpen}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        okButtonProps={{ danger: true, loading: propose.isPending }}
        destroyOnHidden
      >
        <p className="faint">{t('erasure.hint')}</p>
        {propose.error !== null && <ProblemAlert error={propose.error} />}
        <Form<ErasureBody> form={form} layout="vertical" onFinish={(values) => propose.mutate(values)}>
          <Form.Item
            name="ground"
            label={t('erasure.ground')}
            rules={[{ required: true, message: t('erasure.missing') }]}
          >
            <Select options={grounds.map((value) => ({ value, label: t(`erasure.${value}`) }))} />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('erasure.reason')}
            rules={[{ required: true, message: t('erasure.missing') }]}
          >
            <Input.TextArea rows={3} maxLength={2_000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
