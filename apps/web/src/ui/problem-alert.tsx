import { Alert } from 'antd';
import { ProblemError, UnreachableError } from '../app/api/http.js';
import { useT, type Translate } from '../features/language/language.js';
import { labelOfPath } from './issue-place.js';
import { ReasonList } from './reason-list.js';

interface ProblemAlertProps {
  readonly error: Error;
  readonly title?: string;
  readonly onClose?: () => void;
}

/** An answer that was not the wanted one, in the words of the API: what, why by which rule, and who could act. */
export function ProblemAlert({ error, title, onClose }: ProblemAlertProps) {
  const t = useT();
  const sentence = title === undefined ? sentenceOf(error) : null;
  return (
    <Alert
      className="block-gap"
      role="alert"
      type={isRefusal(error) ? 'warning' : 'error'}
      showIcon
      title={title ?? sentence ?? kindOf(error, t)}
      description={<ProblemDetails error={error} isDetailTold={sentence !== null} />}
      {...(onClose === undefined ? {} : { closable: { onClose } })}
    />
  );
}

interface ProblemDetailsProps {
  readonly error: Error;
  /** Whether the detail is the headline already. */
  readonly isDetailTold: boolean;
}

function ProblemDetails({ error, isDetailTold }: ProblemDetailsProps) {
  const t = useT();
  if (error instanceof UnreachableError) return <p>{t('problem.unreachable')}</p>;
  if (!(error instanceof ProblemError)) return <p>{t('problem.unexpectedHint')}</p>;
  const { detail, reasons, issues = [], status, traceId } = error.problem;
  return (
    <>
      {!isDetailTold && detail !== undefined && detail !== '' && <p>{detail}</p>}
      <ReasonList reasons={reasons} />
      {issues.length > 0 && (
        <ul className="plain-list">
          {issues.map((issue) => {
            const label = labelOfPath(issue.path);
            return (
              <li key={`${issue.code} ${issue.path}`}>
                {label !== null && t(label)} {issue.text}
              </li>
            );
          })}
        </ul>
      )}
      {status >= 500 && traceId !== '' && <p className="faint">{t('problem.traceId', { traceId })}</p>}
    </>
  );
}

function isRefusal(error: Error): boolean {
  return error instanceof ProblemError && error.problem.status < 500;
}

/** The sentence about this very refusal, which says more than the name of its kind. */
function sentenceOf(error: Error): string | null {
  if (!(error instanceof ProblemError) || error.problem.status >= 500) return null;
  const { detail = '' } = error.problem;
  return detail === '' ? null : detail;
}

function kindOf(error: Error, t: Translate): string {
  if (!(error instanceof ProblemError)) return t('problem.title');
  if (error.problem.title !== '') return error.problem.title;
  return error.problem.status >= 500 ? t('problem.fault') : t('problem.title');
}
