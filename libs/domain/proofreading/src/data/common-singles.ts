/** Characters that stand alone in running text as a matter of course. */
export const commonSingles =
  '的一是在不了有和为上个以要时用到于出就对会可年也能下过而后多所得经之进等度里如起小加量都两当使点从本去把应由其些前外与关各又利比或但第向此只并最已将组被做先则至示每再更须很次件条项名位元万亿户家人份场倍期类级种处及按该须应请令令让给着过来将未无非均仅即若因故亦且或之者所以其此彼何谁我你他它们您省市县区乡镇村街国州局部厅委院所站科室办处中内外上下左右东西南北大小新老高低长短多少好早晚全总各每某同另副正性化法书证版端率库章款班稿权科股制促除含拟需属既且自共现凭随配搞视占讲始末余款字岁时分秒天周届次批套座栋间层片块段首篇幅张份册卷页路线网卡表单图码费税款金粮油盐酒茶药车船机房楼馆园院校厂矿店铺城村屯组队团部门党政军民工农商学兵男女老幼父母夫妻子女兄弟姐妹师生医患官员者手家人士日月年发函栏土旧号开报习渔柳节员长官王李张刘陈杨赵黄吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';

/** Surnames that most people bear; behind one of them characters stand alone because they are a name. */
export const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闫尉令狐徒慕容呼延皇甫买哈冶撒古穆拜帕努';

/** How the names of places end. */
export const endingsOfPlaces = '县市区镇乡村街路州旗寨屯巷';

/** Words of one character for an organisation or a state, which its own head may follow: 该局局长. */
export const organisationsAlone = '省局厅委院校会国家部处科所站队厂社馆校班组户人岁年月日天';

/** Numerals of amounts in words; they form no words of their own. */
export const numeralsInCapitals = '壹贰叁肆伍陆柒捌玖拾佰仟';
