import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { Api } from '../../app/api/api.js';
import type { ActionField, AllowedAction, ItemView } from '../../app/api/contract.js';
import { useState } from 'react';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { ReauthenticationDialog } from '../decision/reauthentication-dialog.js';
import { useT } from '../language/language.js';
import { choicesOf, useReference } from '../reference/reference.js';
import { EventConsequences, isPreviewed } from '../standing/event-consequences.js';
import { refreshItem } from './item-queries.js';

type CorrectionClass = Parameters<Api['correctItem']>[1]['errorClass'];

interface ActionValues {
  readonly reason: string;
  readonly trigger: string;
  readonly errorClass: CorrectionClass;
}

interface ItemActionDialogProps {
  readonly item: ItemView;
  readonly action: AllowedAction;
  readonly onClose: () => void;
}

type Run = (api: Api, item: ItemView, values: ActionValues, key: string) => Promise<ItemView>;

/** The command that each action on an item stands for. */
const commands: Readonly<Record<string, Run>> = {
  'item.recall': (api, { id, version }, { reason }, key) =>
    api.recall(id, { itemVersion: version, reason: reason.trim() === '' ? null : reason }, key),
  'item.quarantine': (api, { id, version }, { reason }, key) =>
    api.quarantine(id, { itemVersion: version, reason }, key),
  'quarantine.clear': (api, { id, version }, { reason }, key) =>
    api.resolveQuarantine(id, { itemVersion: version, outcome: 'clear', reason }, key),
  'quarantine.purge': (api, { id, version }, { reason }, key) =>
    api.resolveQuarantine(id, { itemVersion: version, outcome: 'purge', reason }, key),
  'item.takeBack': (api, { id, version }, { reason }, key) =>
    api.takeBack(id, { itemVersion: version, reason: reason.trim() === '' ? null : reason }, key),
  'item.pause': (api, { id, version }, { reason }, key) =>
    api.stopItem(id, 'pause', { itemVersion: version, reason }, key),
  'item.void': (api, { id, version }, { reason }, key) =>
    api.stopItem(id, 'void', { itemVersion: version, reason }, key),
  'item.correct': (api, { id, version }, { errorClass, reason }, key) =>
    api.correctItem(id, { itemVersion: version, errorClass, reason }, key),
  'item.takeDown': (api, { id, version }, { trigger, reason }, key) =>
    api.takeDown(id, { itemVersion: version, trigger, reason }, key),
};

export function ItemActionDialog({ item, action, onClose }: ItemActionDialogProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const reference = useReference();
  const { message } = App.useApp();
  const [form] = Form.useForm<ActionValues>();
  const [waiting, setWaiting] = useState<ActionValues | null>(null);
  const run = commands[action.action];
  const command = useCommand(
    (values: ActionValues, key) => {
      if (run === undefined) throw new Error(`no command stands for ${action.action}`);
      return run(api, item, values, key);
    },
    async () => {
      void message.success(t('task.decided', { action: action.name }));
      onClose();
      await refreshItem(client, item.id);
    },
  );
  const takes = (field: ActionField) => action.requires.includes(field) || action.accepts.includes(field);
  return (
    <Modal
      open
      title={action.name}
      okText={t('decision.submit', { action: action.name })}
      okButtonProps={{ danger: action.tone === 'stop' }}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {command.error !== null && (
        <DecisionProblem error={command.error} itemId={item.id} onReloaded={command.reset} />
      )}
      {isPreviewed(action.action) && <EventConsequences item={item} event={action.action} />}
      <Form<ActionValues>
        form={form}
        layout="vertical"
        initialValues={emptyValues}
        onFinish={(values) => {
          const whole = { ...emptyValues, ...values };
          if (action.requires.includes('reauthentication')) setWaiting(whole);
          else command.mutate(whole);
        }}
      >
        {takes('trigger') && (
          <Form.Item
            name="trigger"
            label={t('item.trigger')}
            rules={[{ required: action.requires.includes('trigger'), message: t('item.triggerMissing') }]}
          >
            <Select options={choicesOf(reference?.takeDownTriggers)} />
          </Form.Item>
        )}
        {takes('correctionClass') && (
          <Form.Item name="errorClass" label={t('item.errorClass')}>
            <Select options={choicesOf(reference?.correctionClasses)} />
          </Form.Item>
        )}
        {takes('reason') && (
          <Form.Item
            name="reason"
            label={t('item.reason')}
            rules={[
              {
                required: action.requires.includes('reason'),
                whitespace: true,
                message: t('item.reasonMissing'),
              },
            ]}
          >
            <Input.TextArea autoSize={{ minRows: 3 }} />
          </Form.Item>
        )}
      </Form>
      <ReauthenticationDialog
        isOpen={waiting !== null}
        actionName={action.name}
        onConfirmed={() => {
          if (waiting !== null) command.mutate(waiting);
          setWaiting(null);
        }}
        onCancel={() => setWaiting(null)}
      />
    </Modal>
  );
}

const emptyValues: ActionValues = { reason: '', trigger: '', errorClass: 'typographic' };
