import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio, Result } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { ExpertOpinionBody, ExpertPageView } from '../../app/api/together-calls.js';
import { useCommand } from '../../features/command/use-command.js';
import { DocumentView } from '../../features/document/document-view.js';
import { useT } from '../../features/language/language.js';
import { PageFrame } from '../../ui/page-frame.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

type Opinion = Omit<ExpertOpinionBody, 'token'>;

/** The page of an outside expert: the secret stands behind the # of the address and goes to the API only. */
export function ExpertPage() {
  const t = useT();
  const api = useApi();
  const [token] = useState(() => window.location.hash.slice(1));
  const page = useQuery({
    queryKey: ['expert', token],
    queryFn: () => api.openAsExpert(token),
    enabled: token !== '',
    // Each opening is an entry: it is not made twice for one look.
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
  });
  if (token === '') return <Result status="info" title={t('expert.noToken')} />;
  return (
    <main>
      <PageFrame title={t('expert.pageTitle')}>
        <QueryView query={page}>{(found) => <ExpertScreen token={token} page={found} />}</QueryView>
      </PageFrame>
    </main>
  );
}

function ExpertScreen({ token, page }: { readonly token: string; readonly page: ExpertPageView }) {
  const t = useT();
  const api = useApi();
  const answer = useCommand((opinion: Opinion, key) => api.answerAsExpert({ token, ...opinion }, key));
  if (answer.isSuccess) return <Result status="success" title={t('expert.thanks')} />;
  const { unitName, expert, stepName, question } = page;
  return (
    <div className="task-layout">
      <div className="task-content">
        <Section title={page.metadata.title}>
          <DocumentView document={page.document} />
        </Section>
      </div>
      <aside className="task-decision">
        <Section title={t('experts.question')}>
          <p>{t('expert.greeting', { unit: unitName, expert: expert ?? '', step: stepName })}</p>
          <p className="opinion-text">{question}</p>
          <Alert type="info" title={t('expert.private')} />
        </Section>
        <Section title={t('expert.opinion')}>
          {answer.error !== null && <ProblemAlert error={answer.error} />}
          <Form<Opinion> layout="vertical" onFinish={answer.mutate}>
            <Form.Item
              name="stance"
              label={t('expert.stance')}
              rules={[{ required: true, message: t('expert.missing') }]}
            >
              <Radio.Group
                options={(['agrees', 'agreesWithChanges', 'objects'] as const).map((value) => ({
                  value,
                  label: t(`expert.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item
              name="opinion"
              label={t('expert.opinion')}
              rules={[{ required: true, whitespace: true, message: t('expert.missing') }]}
            >
              <Input.TextArea autoSize={{ minRows: 5 }} maxLength={4000} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={answer.isPending}>
              {t('expert.send')}
            </Button>
          </Form>
        </Section>
      </aside>
    </div>
  );
}
