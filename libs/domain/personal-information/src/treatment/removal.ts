/** Labels that go with the value behind them. */
const labelBehind =
  /(?:(?:居民|公民|有效)?(?:身份证(?:件)?|身份|证件|护照|通行证|军官证)(?:号码|号)?|(?:联系|移动|家庭|住宅|本人)?(?:手机|电话|方式)(?:号码|号)?|(?:银行|收款|开户|打款)?(?:账|帐|卡)(?:号|户)|(?:家庭|现|户籍|居住|经常居住)?(?:住址|住所|地址|所在地|居住地|地)|户籍地址|家住|现住|居住在|租住在|住|出生(?:日期|年月日|年月|时间|于)?|生于|微信(?:号)?|QQ(?:号)?|(?:电子)?(?:邮箱|邮件)|Tel)(?:[（(][^（()）]{0,8}[)）])?[\s　:：为是]{0,3}$/iu;
const bornAhead = /^(?:出生|生人|生)(?![产活效成态])/u;
const comma = /[，,、；;]/u;

/**
 * The range that goes when a value is removed: with its label before it or the word behind it, the comma
 * that joined it to the sentence, and brackets that would stand empty.
 *
 * @param text  the text of one block as it was written.
 * @source GB/T 15834-2011 标点符号用法: no comma stands before a comma
 */
export function rangeToRemove(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  let from = start - (labelBehind.exec(text.slice(Math.max(0, start - 24), start))?.[0].length ?? 0);
  let to = end + (bornAhead.exec(text.slice(end, end + 4))?.[0].length ?? 0);
  if (/[（(]/.test(text.charAt(from - 1)) && /[)）]/.test(text.charAt(to))) {
    from -= 1;
    to += 1;
  }
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  if (comma.test(before) && (after === '' || comma.test(after) || /[。)）\n]/u.test(after))) from -= 1;
  else if (comma.test(after) && (before === '' || /[（(。\n：:]/u.test(before))) to += 1;
  return { start: from, end: to };
}
