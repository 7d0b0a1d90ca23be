import {
  AlignCenterOutlined,
  AlignLeftOutlined,
  AlignRightOutlined,
  BoldOutlined,
  ItalicOutlined,
  LinkOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  OrderedListOutlined,
  RedoOutlined,
  StrikethroughOutlined,
  TableOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { useEditorState, type Editor } from '@tiptap/react';
import { Dropdown, Select } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../language/language.js';
import { LinkButton } from './link-button.js';
import { insertTable, runTableCommand, tableCommands } from './table-commands.js';
import { ToolButton } from './tool-button.js';

const levels = [1, 2, 3, 4] as const;
const alignments = ['left', 'center', 'right'] as const;
const alignmentIcons = {
  left: <AlignLeftOutlined />,
  center: <AlignCenterOutlined />,
  right: <AlignRightOutlined />,
};
const markTools: readonly { readonly mark: MarkName; readonly icon: ReactNode }[] = [
  { mark: 'bold', icon: <BoldOutlined /> },
  { mark: 'italic', icon: <ItalicOutlined /> },
  { mark: 'underline', icon: <UnderlineOutlined /> },
  { mark: 'strike', icon: <StrikethroughOutlined /> },
  { mark: 'superscript', icon: <span aria-hidden>x²</span> },
  { mark: 'subscript', icon: <span aria-hidden>x₂</span> },
];
type MarkName = 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript';

export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const active = useEditorState({ editor, selector: ({ editor: current }) => activeTools(current) });
  return (
    <div
      className="editor-toolbar"
      role="toolbar"
      aria-label={t('editor.toolbar')}
      aria-orientation="horizontal"
    >
      <ToolButton
        label={t('editor.undo')}
        icon={<UndoOutlined />}
        disabled={!active.canUndo}
        onClick={() => editor.chain().focus().undo().run()}
      />
      <ToolButton
        label={t('editor.redo')}
        icon={<RedoOutlined />}
        disabled={!active.canRedo}
        onClick={() => editor.chain().focus().redo().run()}
      />
      <BlockTypeSelect editor={editor} level={active.level} />
      {markTools.map(({ mark, icon }) => (
        <ToolButton
          key={mark}
          label={t(`editor.${mark}`)}
          icon={icon}
          isPressed={active.marks.includes(mark)}
          onClick={() => editor.chain().focus().toggleMark(mark).run()}
        />
      ))}
      <LinkButton editor={editor} href={active.href} icon={<LinkOutlined />} />
      <ToolButton
        label={t('editor.bulletList')}
        icon={<UnorderedListOutlined />}
        isPressed={active.isBulletList}
        onClick={() => editor.chain().focus().toggleBulletList().run()}
      />
      <ToolButton
        label={t('editor.orderedList')}
        icon={<OrderedListOutlined />}
        isPressed={active.isOrderedList}
        onClick={() => editor.chain().focus().toggleOrderedList().run()}
      />
      <ToolButton
        label={t('editor.indent')}
        icon={<MenuUnfoldOutlined />}
        disabled={!active.canSink}
        onClick={() => editor.chain().focus().sinkListItem('listItem').run()}
      />
      <ToolButton
        label={t('editor.outdent')}
        icon={<MenuFoldOutlined />}
        disabled={!active.canLift}
        onClick={() => editor.chain().focus().liftListItem('listItem').run()}
      />
      {alignments.map((align) => (
        <ToolButton
          key={align}
          label={t(`editor.align${capitalised(align)}`)}
          icon={alignmentIcons[align]}
          isPressed={active.align === align}
          onClick={() =>
            editor
              .chain()
              .focus()
              .updateAttributes('paragraph', { align: active.align === align ? null : align })
              .run()
          }
        />
      ))}
      <TableMenu editor={editor} isInTable={active.isInTable} />
    </div>
  );
}

function BlockTypeSelect({ editor, level }: { readonly editor: Editor; readonly level: number | null }) {
  const t = useT();
  const choose = (value: number) => {
    const chain = editor.chain().focus();
    if (value === 0) chain.setParagraph().run();
    else chain.setHeading({ level: value as (typeof levels)[number] }).run();
  };
  return (
    <Select<number>
      size="small"
      className="block-type"
      aria-label={t('editor.blockType')}
      value={level ?? 0}
      onChange={choose}
      options={[
        { value: 0, label: t('editor.paragraph') },
        ...levels.map((value) => ({ value, label: t('editor.heading', { level: value }) })),
      ]}
    />
  );
}

function TableMenu({ editor, isInTable }: { readonly editor: Editor; readonly isInTable: boolean }) {
  const t = useT();
  const items = isInTable
    ? tableCommands.map(({ name, label }) => ({
        key: name,
        label: t(label),
        onClick: () => runTableCommand(editor, name),
      }))
    : [
        {
          key: 'insert',
          label: t('editor.tableInsert'),
          onClick: () => insertTable(editor, { rows: 3, columns: 3 }),
        },
      ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <ToolButton label={t('editor.table')} icon={<TableOutlined />} isPressed={isInTable} />
    </Dropdown>
  );
}

function activeTools(editor: Editor) {
  const heading = editor.getAttributes('heading')['level'] as number | undefined;
  const align = editor.getAttributes('paragraph')['align'] as string | null | undefined;
  const href = editor.getAttributes('link')['href'] as string | undefined;
  return {
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    canSink: editor.can().sinkListItem('listItem'),
    canLift: editor.can().liftListItem('listItem'),
    level: editor.isActive('heading') ? (heading ?? null) : null,
    marks: markTools.map(({ mark }) => mark).filter((mark) => editor.isActive(mark)),
    href: href ?? null,
    align: align ?? null,
    isBulletList: editor.isActive('bulletList'),
    isOrderedList: editor.isActive('orderedList'),
    isInTable: editor.isActive('table'),
  };
}

function capitalised(align: (typeof alignments)[number]): 'Left' | 'Center' | 'Right' {
  return { left: 'Left', center: 'Center', right: 'Right' }[align] as 'Left' | 'Center' | 'Right';
}
