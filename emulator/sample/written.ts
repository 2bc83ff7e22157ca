/** What the sample's people wrote into the circle, and what others said to it. */
import type { ActivityKind } from '../../shared/activity/state'
import type { Scene } from './scenes'

/** By whom: an openid of the preview, or somebody of the many. */
export type Writer = `sample-${string}` | 'somebody'

/** Something said to a post: by somebody, by its author, or by an openid of the preview. */
export type Said = readonly [by: Writer | 'author', text: string]

export interface Written {
  readonly by: Writer
  /** How many days ago, and when in the day as a share of it. */
  readonly ago: number
  readonly hour: number
  readonly text: string
  readonly topics?: readonly string[]
  readonly pictures?: readonly Scene[]
  /** The share of the members whom it pleased. */
  readonly liked?: number
  readonly said?: readonly Said[]
  /** What became of it: marked as quality content on its day, put on top, or taken down. */
  readonly fate?: 'quality' | 'pinned' | 'down'
}

const some = (...texts: readonly string[]): Said[] => texts.map((text) => ['somebody', text] as const)
const author = (text: string): Said => ['author', text]

export const written: readonly Written[] = [
  {
    ...{ by: 'sample-owner', ago: 21, hour: 0.4, topics: ['干货'], fate: 'pinned', liked: 0.3 },
    text: '新来的朋友，看这一篇就够了：\n一、每天来浇一次水，读几页算几页，不比快慢。\n二、读到喜欢的句子就发出来，标个话题，以后好找。\n三、周四晚上八点有人聊书，听不懂也欢迎坐着。\n最要紧的一条：只聊书，不评人。',
    said: [...some('看完这篇才敢开口，谢谢群主', '收藏了'), ['sample-bronze', '新来的报到，三条都记住了']],
  },
  {
    ...{ by: 'sample-bronze', ago: 0, hour: 0.35, topics: ['日常'], pictures: ['camellia'], liked: 0.12 },
    text: '昨天刚进来，先报个到。阳台上的山茶今早开了第一朵，觉得是个好兆头。正在读《小王子》，打算一天一章。',
    said: [
      ...some('欢迎欢迎，这盆养得真好'),
      ['sample-assistant', '欢迎新绿！第三章最短，可以睡前读'],
      author('谢谢大家，晚上就读到那儿'),
    ],
  },
  {
    ...{ by: 'somebody', ago: 0, hour: 0.6, topics: ['日常'], pictures: ['rain'], liked: 0.07 },
    text: '下雨天最适合读《城南旧事》。英子说“我分不清海和天”，我在窗边也分不清了。',
    said: some('这句我也画了线', '雨声配书，羡慕'),
  },
  {
    ...{ by: 'somebody', ago: 0, hour: 0.52, topics: ['提问'], liked: 0.03 },
    text: '想问问大家，《呼兰河传》要不要先读茅盾那篇序？还是读完再回头看？',
    said: some('读完再看。先读序会带着别人的眼睛', '我是先读的，一点没影响，序写得真好', '投读完再看一票'),
  },
  {
    ...{ by: 'somebody', ago: 0, hour: 0.86, topics: ['日常'], liked: 0.05 },
    text: '地铁上读完了最后十页，坐过了两站。值得。',
    said: some('哪一本？', '坐过站是对一本书最高的评价'),
  },
  {
    ...{ by: 'sample-content', ago: 1, hour: 0.36, topics: ['干货'], liked: 0.1 },
    text: '本周共读到第七章为止。跟不上的朋友别急着追，先把第五章读两遍，里面藏着后面所有事情的影子。',
    said: some('原来如此，难怪我总觉得第五章怪怪的', '今晚补'),
  },
  {
    ...{ by: 'somebody', ago: 1, hour: 0.78, topics: ['日常'], pictures: ['cat'], liked: 0.22 },
    text: '今天的进度：零页。原因如图，它睡得很香，书抽不出来。',
    said: some('这是你们家的书签吗', '不敢动，完全不敢动', '它也在读书（用肚子）'),
  },
  {
    ...{ by: 'somebody', ago: 1, hour: 0.9, topics: ['提问'], liked: 0.03 },
    text: '有没有适合和七岁孩子一起读的？想睡前一人念一段，最好字少一点、别太吓人。',
    said: [...some('《小熊维尼》，大人念着也会笑', '《青蛙和蟾蜍》！每篇正好五分钟'), author('两本都下单了，谢谢你们')],
  },
  {
    ...{ by: 'sample-assistant', ago: 1, hour: 0.44, topics: ['干货'], liked: 0.06 },
    text: '好几位朋友问：签到断了一天怎么办？七天之内可以补，一个月两次，在「今日」点日历里空着的那天就行。断了也别难过，书还在那里。',
    said: some('“书还在那里”，有被安慰到'),
  },
  {
    ...{ by: 'somebody', ago: 2, hour: 0.32, topics: ['日常'], pictures: ['page'], liked: 0.14, fate: 'quality' },
    text: '抄书第三十天。开始是为了练字，后来发现抄一遍比读三遍记得牢。今天抄的是《我与地坛》里写母亲的那一段，抄到一半停下来坐了很久。',
    said: some('字真好看', '那一段我也读不下去，要缓一缓', '三十天！佩服'),
  },
  {
    ...{
      by: 'sample-activity',
      ago: 2,
      hour: 0.84,
      topics: ['活动'],
      pictures: ['stack', 'shelves', 'river'],
      liked: 0.16,
    },
    text: '上周末的换书会来了二十三个人，换走了四十一本书，还有两位是同一本书的上下册，当场凑成了一套。下个月还办。',
    said: some('就是我和对面那位！上下册凑齐了', '这次没赶上，下个月一定来', '那家书店的二楼真好坐'),
  },
  {
    ...{ by: 'somebody', ago: 2, hour: 0.6, topics: ['日常'], liked: 0.05 },
    text: '午休二十分钟，正好够读一章《边城》。读完再回去开会，觉得吵架的声音都远了。',
    said: some('午休读书党握手'),
  },
  {
    ...{ by: 'sample-gold', ago: 3, hour: 0.3, topics: ['干货'], liked: 0.2 },
    text: '重读《城南旧事》，这回只看了一样东西：门。\n惠安馆的门是“总关着”的，兰姨娘来的那天门“没关严”，爸爸走的那天，门口摆着夹竹桃。\n林海音把告别都放在门上了。小时候读故事，现在读门。',
    said: [...some('这个角度太好了，今晚回去翻门', '看哭了，爸爸的花儿落了'), author('欢迎补充我漏掉的门')],
  },
  {
    ...{ by: 'sample-silver', ago: 3, hour: 0.34, topics: ['日常'], pictures: ['lamp'], liked: 0.13 },
    text: '关了大灯，留一盏小的，读到十一点半。《瓦尔登湖》里说“我愿意深深地扎入生活”，我先扎进被窝了，晚安。',
    said: some('哈哈哈哈晚安', '这盏灯好看'),
  },
  {
    ...{ by: 'sample-platinum', ago: 3, hour: 0.38, topics: ['干货'], liked: 0.18 },
    text: '一本书读不下去的时候，我的三个办法：\n一、跳到最后一章，看看值不值得走过去。\n二、换个地方读，床上读不下去的在车上能读。\n三、放三个月。不是所有书都要在今天读完。\n大家还有别的办法吗？',
    said: some('四、念出声来。念着念着就进去了', '五、找个人一起读，所以我来这儿了', '第三条救了我'),
  },
  {
    ...{ by: 'somebody', ago: 4, hour: 0.52, topics: ['提问'], liked: 0.04 },
    text: '做读书笔记的朋友，你们是边读边记还是读完再记？我边读边记总被打断，读完再记又忘了一半。',
    said: some('读的时候只折角，读完一章再回头写两行', '我用铅笔在空白处写一个字，回头看那个字就想起来'),
  },
  {
    ...{ by: 'somebody', ago: 4, hour: 0.9, topics: ['日常'], pictures: ['river'], liked: 0.1 },
    text: '傍晚带着书去河边，读了四页，看了四十分钟的水。也算读了吧。',
    said: some('算，水也是一本', '这个颜色……'),
  },
  {
    ...{ by: 'somebody', ago: 5, hour: 0.34, topics: ['干货'], liked: 0.11, fate: 'quality' },
    text: '给第一次读萧红的朋友排个顺序：先《小城三月》，短，一个晚上能读完；再《呼兰河传》，慢慢走；最后《生死场》，要挑一个心情结实的日子。',
    said: some('照着这个顺序读了，谢谢', '“心情结实的日子”，记下了'),
  },
  {
    ...{ by: 'somebody', ago: 5, hour: 0.7, topics: ['日常'], liked: 0.04 },
    text: '妈妈看我天天浇水，也下载了一个，今天她比我先签到。',
    said: some('欢迎妈妈！', '下一步就是妈妈催你读书了'),
  },
  {
    ...{ by: 'sample-supervisor', ago: 6, hour: 0.82, topics: ['日常'], liked: 0.08 },
    text: '小小约定：聊结局之前，先在第一行写上「有剧透」三个字，再空一行。读得慢的朋友会感谢你的。',
    said: some('支持，上次被剧透到失眠', '好的，记住了'),
  },
  {
    ...{ by: 'somebody', ago: 6, hour: 0.55, topics: ['活动'], liked: 0.05 },
    text: '周四的翻译对谈，有人想一起在书店听吗？我带耳机分线器，还能多两个人。',
    said: some('我我我', '还有位置吗？我带橘子'),
  },
  {
    ...{ by: 'somebody', ago: 7, hour: 0.4, topics: ['日常'], pictures: ['shelves'], liked: 0.09 },
    text: '整理书架，翻出小学时候的借书证，上面最后一本是《鲁滨逊漂流记》，一直没还。学校已经搬走了。',
    said: some('它漂流到你家了', '这书算是你的了'),
  },
  {
    ...{ by: 'sample-silver', ago: 9, hour: 0.36, topics: ['干货'], liked: 0.15 },
    text: '读《瓦尔登湖》最有用的一招：把“经济篇”里的账单抄下来，和自己上个月的账单并排放。梭罗盖房子花了二十八块一毛二，我上个月光奶茶就……不说了。',
    said: some('已经去对账了，后悔', '奶茶不算，奶茶是精神食粮'),
  },
  {
    ...{ by: 'sample-platinum', ago: 9, hour: 0.42, topics: ['提问'], liked: 0.06 },
    text: '想听听大家的意见：下个季度要不要试试“慢读一本厚的”，一周只读二十页，读三个月？',
    said: some('要！一直不敢一个人开《红楼梦》', '二十页正好，不会掉队', '投一票'),
  },
  {
    ...{ by: 'somebody', ago: 10, hour: 0.8, topics: ['日常'], liked: 0.05 },
    text: '出差第四天，酒店床头只有一本电话簿和一张地图。我把地图从头到尾读完了，有一条街叫“听雨巷”。',
    said: some('地图也是小说', '去走一走那条巷子吧'),
  },
  {
    ...{ by: 'sample-gold', ago: 12, hour: 0.32, topics: ['干货'], pictures: ['page', 'stack'], liked: 0.16 },
    text: '把《边城》里所有的“渡”字找了一遍：渡船、渡口、渡人、渡己。翠翠一直在渡别人，没有人渡她。\n笔记整理成两页，想要的可以在下面说一声，周末带去书店。',
    said: [...some('想要一份', '我也想要', '“没有人渡她”……'), author('好，带二十份去')],
  },
  {
    ...{ by: 'somebody', ago: 13, hour: 0.58, topics: ['提问'], liked: 0.03 },
    text: '眼睛老花了，手机字太小。有没有字大一点的版本推荐？',
    said: [
      ...some('图书馆有大字本专架，在三楼靠窗'),
      ['sample-assistant', '手机的字号调大，这里的字会跟着大，试试看'],
      author('调好了，清清楚楚，谢谢铃兰'),
    ],
  },
  {
    ...{ by: 'somebody', ago: 15, hour: 0.88, topics: ['日常'], liked: 0.06 },
    text: '今天是读完的第十本。去年一整年读了三本。没有什么诀窍，就是每天来这里看一眼，不好意思空着手走。',
    said: some('“不好意思空着手走”说到心里了', '恭喜！'),
  },
  {
    ...{ by: 'somebody', ago: 17, hour: 0.36, topics: ['干货'], liked: 0.08 },
    text: '分享一个省钱的法子：市图书馆可以“荐购”，填一张表，新书两周就到，第一个借给你。',
    said: some('原来可以这样！', '试了，真的通过了'),
  },
  {
    ...{ by: 'somebody', ago: 19, hour: 0.8, topics: ['活动'], pictures: ['stack'], liked: 0.07 },
    text: '第一次来线下，本来打算坐在角落不说话，结果被问“你最近在读什么”，一口气说了十分钟。',
    said: some('就是要这样', '你说的那本我回家就买了'),
  },
  {
    ...{ by: 'somebody', ago: 1, hour: 0.5, topics: ['活动'], liked: 0.01, fate: 'down' },
    text: '我自己开的写作小课，十节，原价 399，书友价 99，名额不多，想来的私信我。',
  },
]

/** Waits for people: the word list was not sure of it. */
export const waiting: Written = {
  ...{ by: 'somebody', ago: 0, hour: 0.7, topics: ['日常'] },
  text: '搬家，两箱旧书想送人，想要的加我微信，自己来拿就好，一本都不收钱。',
}

/** Cards that lead to what is on, by the operators who made it. */
export const announced: Readonly<Record<ActivityKind, Pick<Written, 'text' | 'said' | 'liked'> | undefined>> = {
  quiz: {
    text: '三分钟小测出来啦，四道题，都在上个月读过的书里。截止后一起看解析和排行，不许翻书哦。',
    ...{ liked: 0.09, said: some('第三题有点坑，我不说', '交卷了，手心出汗') },
  },
  poll: {
    text: '下个月一起读哪一本？四本都是大家提名的，不记名，放心投。',
    ...{ liked: 0.06, said: some('《我与地坛》冲', '选不出来，四本都想读') },
  },
  relay: {
    text: '书友家的苹果熟了，拼一拼，周六下午书店门口拿。要几箱在接龙里写。',
    ...{ liked: 0.08, said: some('去年那个特别脆！', '替楼下阿姨也接了一箱') },
  },
  event: {
    text: '三位译者来聊一句话怎么译五遍，会后可以提问。座位满了也可以排队，有人来不了就轮到你。',
    ...{ liked: 0.1, said: some('排到第三个，祈祷', '终于等到了') },
  },
}

/** Said where nobody has looked at it yet. */
export const heldComment = '我有个拼书小群，加我微信拉你进来'

/** Why it was taken down, and what its author says to that. */
export const takenDown = {
  clause: { id: 'ads-2', title: '合作先报备' },
  note: '自己的课程要先报备，看过再发',
  appeal: '对不起，没看到这一条。能不能补报备？我把价格去掉，只写课讲什么。',
} as const

/** Posts of long ago, which their authors have deleted since: only the points are left. */
export const forgotten = [
  ...['《边城》读书笔记', '一周共读小结', '给新书友的书单', '《呼兰河传》里的火烧云', '我抄的十句话'],
  ...['译本对照：哪一句更好', '《围城》的比喻清单', '读书会现场记录', '怎么读完一本厚书', '《我与地坛》的四季'],
] as const
