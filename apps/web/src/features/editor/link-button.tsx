import type { Editor } from '@tiptap/react';
import { Button, Input, Popover, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useT } from '../language/language.js';
import { ToolButton } from './tool-button.js';

interface LinkButtonProps {
  readonly editor: Editor;
  readonly href: string | null;
  readonly icon: ReactNode;
}

export function LinkButton({ editor, href, icon }: LinkButtonProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const show = (open: boolean) => {
    setOpen(open);
    setAddress(href ?? '');
  };
  const apply = () => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address.trim() === '') chain.unsetLink().run();
    else chain.setLink({ href: address.trim() }).run();
    setOpen(false);
  };
  const content = (
    <Space.Compact>
      <Input
        autoFocus
        value={address}
        aria-label={t('editor.linkAddress')}
        placeholder={t('editor.linkAddress')}
        onChange={(event) => setAddress(event.target.value)}
        onPressEnter={apply}
      />
      <Button onClick={apply}>{address.trim() === '' ? t('editor.linkRemove') : t('app.confirm')}</Button>
    </Space.Compact>
  );
  return (
    <Popover content={content} trigger="click" open={isOpen} onOpenChange={show} destroyOnHidden>
      <ToolButton label={t('editor.link')} icon={icon} isPressed={href !== null} />
    </Popover>
  );
}
