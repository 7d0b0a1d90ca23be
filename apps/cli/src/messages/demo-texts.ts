/** What `shenjiao demo` prints, Chinese and English on one line. */
export const demoTexts = {
  title: (document: string, rows: number): string => `\n${document}: 编号行 numbered rows ${rows}\n`,
  columns: [
    '序号 No.',
    '时间 Time',
    '人员 Person',
    '职责 Duty',
    '事项 What',
    '步骤 Step',
    '结果 Outcome',
    '哈希 Leaf',
  ],
  refused: (status: number, reasons: string): string =>
    `自审被拒 self-approval refused: ${status} ${reasons}\n`,
  published: (indexNumber: string, page: string, bytes: string): string =>
    `已发布 published: ${indexNumber}\n  页面 page ${page}\n  字节 bytes ${bytes}\n`,
  digest: (isEqual: boolean, digest: string): string =>
    `${isEqual ? '公开字节即签发字节 published bytes hash to the signed digest' : '公开字节与签发不符 PUBLISHED BYTES DIFFER FROM WHAT WAS SIGNED'}: ${digest}\n`,
  page: (isEqual: boolean, digest: string): string =>
    `${isEqual ? '页面可重算为相同字节 the page re-computes to the same bytes' : '页面重算不符 THE PAGE RE-COMPUTES TO OTHER BYTES'}: ${digest}\n`,
  kept: (application: string, portal: string): string =>
    `\n继续运行，Ctrl-C 停止并删除 running until Ctrl-C, then removed: ${application} ${portal}\n`,
} as const;
