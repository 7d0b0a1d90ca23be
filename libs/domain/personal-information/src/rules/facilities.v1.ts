/**
 * Kinds of sites of which no single fact is secret, and many together may be: how their names end.
 *
 * @source 保守国家秘密法 (2024) 第三十六条; 关键信息基础设施安全保护条例 (2021) 第二条
 */
export const facilityEnding =
  /(?:自来水厂|净水厂|水厂|水源地|泵站|水库|变电站|变电所|换流站|发电厂|电厂|热电厂|储气站|门站|加气站|油库|储备库|粮库|弹药库|军械库|看守所|拘留所|监狱|戒毒所|数据中心|机房|通信枢纽|基站|雷达站|发射台|危化品仓库|民爆仓库|炸药库|疾控实验室)/gu;

/** Characters that a site's name does not go back beyond. */
export const nameStops = '在于对和与及到向由的为是将从至经把被使、';

/** Facts of a site that add up, and the words that tell of them. */
export const facilityFields: Readonly<Record<string, RegExp>> = {
  COORDINATES: /坐标|经度|纬度|经纬度/u,
  LOCATION: /地址|位于|坐落|选址/u,
  CAPACITY: /容量|库容|规模|储量|存量|日供水|装机|吞吐/u,
  LAYOUT: /平面图|布局|布置图|分布图|管线图|结构图/u,
  STAFF: /值班|负责人|联系人|安保人员|守卫/u,
  SCHEDULE: /巡查时间|巡检时间|轮班|交接班|值守安排/u,
  PROTECTION: /监控|门禁|围墙|防护等级|安防/u,
};
