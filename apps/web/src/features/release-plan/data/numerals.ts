/** How laws number their articles. */
export const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
export const powers = ['', '十', '百', '千'] as const;
export const gap = '零';
