/**
 * What is written in place of what is covered.
 *
 * @source GB/T 37964-2019 (去标识化: 屏蔽、泛化、删除); 最高人民法院关于人民法院在互联网公布裁判文书的规定 (2016)
 *   第九条: 保留姓氏，名字以"某"替代
 */
export const maskTexts = { star: '*', rest: '***', someone: '某', unnamed: '某某' } as const;
