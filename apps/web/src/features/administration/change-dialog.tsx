import { App, Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { AccessChangeBody, AdministeredPerson } from '../../app/api/contract.js';
import type { MessageKey } from '../../messages/catalogue.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';
import { choicesOf, useReference } from '../reference/reference.js';
import { useRefresh } from './administration-queries.js';

/** What is being asked for; members that the form asks are missing. */
export type Intent =
  | { readonly kind: 'account.create' }
  | { readonly kind: 'duty.grant' }
  | {
      readonly kind: 'account.block' | 'account.unblock' | 'password.reset' | 'secondFactor.end';
      readonly personId: string;
    }
  | { readonly kind: 'duty.revoke'; readonly personId: string; readonly assignmentId: string };

interface ChangeDialogProps {
  readonly intent: Intent | null;
  readonly title: string;
  readonly people: readonly AdministeredPerson[];
  readonly onClose: () => void;
}

type Values = Omit<AccessChangeBody, 'kind'>;

/** Asks for one change of access: what is still open about it, and the reason. */
export function ChangeDialog({ intent, title, people, onClose }: ChangeDialogProps) {
  const t = useT();
  const api = useApi();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const propose = useCommand<AccessChangeBody, unknown>(api.proposeAccessChange, async () => {
    await refresh();
    void message.success(t('administration.sent'));
    onClose();
  });
  const close = () => {
    propose.reset();
    onClose();
  };
  const send = ({ validTo, ...values }: Values) => {
    if (intent === null) return;
    // A day ends by the office's clock, wherever the browser stands.
    const until =
      validTo === undefined || validTo === null || validTo === ''
        ? null
        : new Date(`${validTo}T24:00:00+08:00`).toISOString();
    propose.mutate({ ...values, ...intent, ...(intent.kind === 'duty.grant' ? { validTo: until } : {}) });
  };
  return (
    <Modal
      title={title}
      open={intent !== null}
      onCancel={close}
      onOk={form.submit}
      okText={t('administration.submit')}
      confirmLoading={propose.isPending}
      destroyOnHidden
    >
      {propose.error !== null && <ProblemAlert error={propose.error} />}
      <Form form={form} layout="vertical" preserve={false} onFinish={send}>
        {intent?.kind === 'account.create' && <AccountFields />}
        {intent?.kind === 'password.reset' && <PasswordField />}
        {intent?.kind === 'duty.grant' && <DutyFields people={people} />}
        <Field name="reason" label="administration.reason" missing="administration.reasonMissing">
          <Input.TextArea rows={2} maxLength={500} />
        </Field>
      </Form>
    </Modal>
  );
}

function AccountFields() {
  const t = useT();
  return (
    <>
      <Field name="name" label="administration.name" missing="administration.nameMissing">
        <Input maxLength={64} autoComplete="off" />
      </Field>
      <Field name="username" label="administration.username" missing="session.usernameMissing">
        <Input maxLength={64} autoComplete="off" />
      </Field>
      <PasswordField />
      <UnitField />
      <Form.Item name="post" label={t('administration.post')}>
        <Input maxLength={64} />
      </Form.Item>
    </>
  );
}

function PasswordField() {
  const t = useT();
  return (
    <Field
      name="password"
      label="administration.password"
      missing="session.passwordMissing"
      extra={t('administration.passwordHint')}
    >
      <Input.Password maxLength={200} autoComplete="new-password" />
    </Field>
  );
}

function DutyFields({ people }: { readonly people: readonly AdministeredPerson[] }) {
  const t = useT();
  const reference = useReference();
  const persons = people.map(({ personId, name, unitName }) => ({
    value: personId,
    label: `${name} · ${unitName}`,
  }));
  return (
    <>
      <Field name="personId" label="administration.person" missing="administration.personMissing">
        <Select showSearch={{ optionFilterProp: 'label' }} options={persons} />
      </Field>
      <Field name="duty" label="administration.duty" missing="administration.dutyMissing">
        <Select showSearch={{ optionFilterProp: 'label' }} options={choicesOf(reference?.duties)} />
      </Field>
      <UnitField />
      <Form.Item name="validTo" label={t('administration.validTo')}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

function UnitField() {
  const reference = useReference();
  const units = (reference?.units ?? [])
    .filter(({ kind }) => kind !== 'department')
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Field name="unitId" label="administration.unit" missing="administration.unitMissing">
      <Select showSearch={{ optionFilterProp: 'label' }} options={units} />
    </Field>
  );
}

interface FieldProps {
  readonly name: keyof Values;
  readonly label: MessageKey;
  readonly missing: MessageKey;
  readonly extra?: string;
  readonly children: ReactNode;
}

function Field({ name, label, missing, extra, children }: FieldProps) {
  const t = useT();
  return (
    <Form.Item name={name} label={t(label)} extra={extra} rules={[{ required: true, message: t(missing) }]}>
      {children}
    </Form.Item>
  );
}
