import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { ProcessInUse, RunningProcess } from '../../app/api/process-calls.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';
import { MovedCases } from './moved-cases.js';
import { useRefreshProcesses } from './process-queries.js';

interface MoveCasesDialogProps {
  /** What the cases run on; null while nothing is to be moved. */
  readonly from: RunningProcess | null;
  readonly inUse: readonly ProcessInUse[];
  readonly onClose: () => void;
}

/** Moves open cases to another version, once a trial has shown what becomes of each. */
export function MoveCasesDialog({ from, inUse, onClose }: MoveCasesDialogProps) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const refresh = useRefreshProcesses();
  const { migrateCases } = useApi();
  const trial = useCommand(migrateCases);
  const move = useCommand(migrateCases);
  // A case goes on to another version of its process; only where there is none in force, to another process.
  const sameName = inUse.filter(({ name }) => name === from?.name);
  const offered = sameName.length === 0 ? inUse : sameName;
  const targets = [...new Map(offered.map((one) => [one.hash, one])).values()];
  const to = chosen ?? sameName[0]?.hash ?? null;
  const isTried = trial.data !== undefined;
  const moving = trial.data?.cases.filter((one) => one.to !== null) ?? [];
  const run = (isDryRun: boolean) => {
    if (from !== null && to !== null) (isDryRun ? trial : move).mutate({ from: from.hash, to, isDryRun });
  };
  const reset = () => {
    trial.reset();
    move.reset();
  };
  const close = () => {
    if (move.data !== undefined) void refresh();
    onClose();
  };
  return (
    <Modal
      title={t('processes.move')}
      open={from !== null}
      width={860}
      onCancel={close}
      onOk={() => (move.data === undefined ? run(false) : close())}
      cancelButtonProps={{ hidden: move.data !== undefined }}
      okText={move.data === undefined ? t('processes.moves') : t('processes.close')}
      okButtonProps={{ disabled: move.data === undefined && moving.length === 0 }}
      confirmLoading={move.isPending}
      destroyOnHidden
      afterClose={() => {
        reset();
        setChosen(null);
      }}
    >
      <Form layout="vertical" className="block-gap">
        <Form.Item label={t('processes.moveFrom')}>
          {from?.title}{' '}
          <span className="faint">{t('processes.version', { version: from?.version ?? 0 })}</span>
        </Form.Item>
        <Form.Item label={t('processes.moveTo')} htmlFor="move-to">
          <Select
            id="move-to"
            placeholder={t('processes.moveToMissing')}
            disabled={move.isPending || move.data !== undefined}
            value={to}
            onChange={(hash: string) => {
              reset();
              setChosen(hash);
            }}
            options={targets.map(({ hash, title, version, purposeName }) => ({
              value: hash,
              label: `${purposeName} · ${title} · ${t('processes.version', { version })}`,
            }))}
          />
        </Form.Item>
        {move.data === undefined && (
          <Button onClick={() => run(true)} loading={trial.isPending} disabled={to === null}>
            {t('processes.tryMove')}
          </Button>
        )}
      </Form>
      {[trial.error, move.error].map(
        (error) => error !== null && <ProblemAlert key={error.name} error={error} />,
      )}
      {isTried && (
        <MovedCases cases={move.data?.cases ?? trial.data.cases} isDone={move.data !== undefined} />
      )}
    </Modal>
  );
}
