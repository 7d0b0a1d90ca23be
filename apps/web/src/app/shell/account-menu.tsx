import { UserOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useT } from '../../features/language/language.js';
import { useSessionState } from '../../features/session/session.js';
import { useApi } from '../api/api-context.js';
import type { Session } from '../api/contract.js';

export function AccountMenu({ session }: { readonly session: Session }) {
  const t = useT();
  const api = useApi();
  const navigate = useNavigate();
  const { left } = useSessionState();
  const signOut = useMutation({
    mutationFn: api.signOut,
    onSettled: () => {
      left();
      void navigate('/sign-in');
    },
  });
  const duties = [...new Set(session.duties.map((held) => held.dutyName))].join(t('app.listSeparator'));
  const content = (
    <div className="account">
      <div>{session.person.name}</div>
      <div className="faint">{session.unit.name}</div>
      <div className="faint">{duties === '' ? t('session.noDuties') : duties}</div>
      <Link to="/account">{t('account.title')}</Link>
      <Button block onClick={() => signOut.mutate()} loading={signOut.isPending}>
        {t('session.signOut')}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={t('session.menu', { name: session.person.name })}
      >
        {session.person.name}
      </Button>
    </Popover>
  );
}
