import { Button, Modal } from 'antd';
import type { Session } from '../../app/api/contract.js';
import { useT } from '../language/language.js';
import { SignInForm } from './sign-in-form.js';

interface SessionExpiredDialogProps {
  readonly session: Session;
  readonly isOpen: boolean;
  readonly onSignedIn: (session: Session) => void;
  readonly onSomeoneElse: () => void;
}

/** Asks the same person to sign in again on top of the page that was being worked on. */
export function SessionExpiredDialog({
  session,
  isOpen,
  onSignedIn,
  onSomeoneElse,
}: SessionExpiredDialogProps) {
  const t = useT();
  return (
    <Modal
      title={t('session.expiredTitle')}
      open={isOpen}
      closable={false}
      footer={null}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>{t('session.expiredHint')}</p>
      <SignInForm username={session.person.username} onSignedIn={onSignedIn} />
      <Button type="link" onClick={onSomeoneElse}>
        {t('session.someoneElse')}
      </Button>
    </Modal>
  );
}
