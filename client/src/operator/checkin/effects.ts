/** What turning the switch will bring (SPEC 3.1), a line for each thing. */
export const effectsOf = (paused: boolean): readonly string[] =>
  paused
    ? ['大家马上可以签到。', '从暂停那天到今天都不算漏签，连续天数接着算。', '今天也算暂停日：今天没签到的人不会断。']
    : [
        '所有人暂时不能签到，「今日」上会说明。',
        '暂停的日子不算漏签，谁的连续天数都不会断。',
        '暂停的日子不能补签，也不发积分。',
      ]
