import { Button, type ButtonProps } from 'antd';

interface ToolButtonProps extends Pick<ButtonProps, 'icon' | 'disabled' | 'onClick'> {
  readonly label: string;
  readonly isPressed?: boolean;
}

/** A button of the toolbar. Pressing it with the mouse does not take the focus, and the selection, away from the text. */
export function ToolButton({ label, isPressed, ...rest }: ToolButtonProps) {
  return (
    <Button
      type="text"
      size="small"
      className={isPressed === true ? 'tool pressed' : 'tool'}
      title={label}
      aria-label={label}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onMouseDown={(event) => event.preventDefault()}
      {...rest}
    />
  );
}
