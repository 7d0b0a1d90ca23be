/**
 * One part of an address: a short name or number and what it is called. Parts follow each other without a gap.
 *
 * @source GB/T 23705-2009 数字城市地理信息公共平台 地名/地址编码规则 (address parts)
 */
export const addressPart =
  /(?:[\u4e00-\u9fffA-Za-z0-9#·-]{1,12}?(?:自治[区州县旗]|特别行政区|新区|开发区|街道办事处|街道办|街道|地区|社区|小区|新村|花园|家园|公寓|大道|胡同|号院|号楼|单元|村民小组|小组|农场|林场|牧场|省|市|州|盟|区|县|旗|镇|乡|村|屯|庄|营|寨|组|队|社|路|街|巷|弄|里|道|苑|园|城|府|郡|湾|号|栋|幢|座|楼|层|室|户|门|期)|[A-Za-z]?\d{1,5}(?:[-－#]\d{1,5}){0,3}(?:号|室|户)?)/uy;

/** Words that end an address, since they belong to the sentence. */
export const addressStop = /[的于因向被系与和及等时为是并经由从该其将对\s,。;、:()"“”<>《》|]/u;

/** The same in looking back for where an address begins; names of towns may hold the softer words (杨和镇). */
export const addressStart = /[的于因向被系在住至到\s,。;、:()"“”<>《》|]/u;

/** A part whose name may hold such a word: a short one of a town, a village, a road. */
export const shortNamedPart = /^[\u4e00-\u9fff]{2,4}[镇乡村区县市街路庄屯社]$/u;

/** Behind these an address may go on after a blank. */
export const blankBehind = /[省市区县旗镇乡道路街院苑园区村]/u;

/** Deeper than a township: 村, 路, 小区, a house number … */
export const belowTownship =
  /[村屯庄营寨组队社路街巷弄里道苑园城府郡湾居号栋幢座楼层室户门]|小区|社区|家园|公寓|胡同|农场|\d+-\d+/u;

/** The larger parts, which may stay: province, city, county, township. */
export const townshipPart =
  /^(?:[\u4e00-\u9fff]{2,9}?(?:省|自治区|特别行政区))?(?:[\u4e00-\u9fff]{1,9}?(?:自治州|地区|市|州|盟))?(?:[\u4e00-\u9fff]{1,9}?(?:自治县|自治旗|新区|开发区|区|县|旗|市))?(?:[\u4e00-\u9fff]{1,9}?(?:街道办事处|街道|镇|乡))?/u;

/** The end of a dwelling: it is somebody's home also without a word that says so. */
export const dwellingEnd = /^(?:室|户|单元|号楼|号|栋|幢|组|队|社|层|门)/u;

/** The last part of an address whose people are named right behind it: 塔桥村三组村民. */
export const villagerBehind = /[组队社号](?=村民|居民|住户)/gu;

/** Premises of offices and firms: they stay. */
export const premises =
  /(?:中心|大厦|办公|[^路里]局|政府|委员会|大厅|大楼|广场|医院|学校|小学|中学|公司|法院|市场|酒店|宾馆|超市|会议室|教室|科室|窗口|工地|厂房|车间|仓库|商铺|门店|营业房|饭店|餐厅)(?!小区|家属|宿舍|公寓|花园|新村)/u;

/** An organisation named before an address without a person behind it: it is the organisation's. */
export const organisationBefore =
  /公司|企业|工厂|商店|超市|合作社|经营部|个体工商户|信用代码|法定代表人|营业执照|医院|学校|机关|单位|中心|政府|局|办公|窗口|大厅|邮编|部门|机构/gu;
export const personBeforeAddress =
  /身份证|姓名|[,、(\s][男女][,、)\s]|出生|户主|本人|公民|居民|村民|申请人|家庭|手机|电话|收件人|联系人|业主|申请者|当事人/gu;
