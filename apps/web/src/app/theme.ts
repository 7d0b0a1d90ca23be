import type { ThemeConfig } from 'antd';

/** A quiet office look: one deep blue, warm greys, and red only for what stops or withdraws. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f4b73',
    colorInfo: '#1f4b73',
    colorSuccess: '#2f6f4f',
    colorWarning: '#9a6700',
    colorError: '#a4262c',
    colorInfoBg: '#eef3f8',
    colorInfoBorder: '#b9cadb',
    colorSuccessBg: '#eef6f1',
    colorSuccessBorder: '#b4d3c1',
    colorWarningBg: '#fdf6e3',
    colorWarningBorder: '#e2cd92',
    colorErrorBg: '#fdf1f1',
    colorErrorBorder: '#e3b4b6',
    colorLink: '#1f4b73',
    colorTextBase: '#1d2129',
    colorBgLayout: '#f4f5f7',
    borderRadius: 4,
    fontSize: 15,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, -apple-system, "Segoe UI", sans-serif',
    motion: false,
  },
  components: {
    Table: { headerBg: '#eef1f4', cellPaddingBlock: 10 },
  },
};
