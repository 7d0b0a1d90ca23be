/**
 * Characters that were variants once and are standard again, mostly for names.
 *
 * sources: 通用规范汉字表 (国发〔2013〕23号) 附件 1 注 (恢复的异体字)
 */
export const restoredVariants =
  '皙瞋噘蹚溧勠吒蘖邨氾堃犇龢迳钜陞赀鍾昇甯飏袷甦祇喆桠诪淼骅晳劢昉祎翀赟珺玥瑄琇璟瞭橹徵於後覆馀乾藉锺镕谿' as string;
