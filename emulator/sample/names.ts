/** Names of the sample's members: plants and half-lines of old poems, so that nobody is meant by them. */
import { chance } from './chance'

const plants =
  '小满 青禾 木槿 忍冬 白芷 连翘 半夏 苏叶 望春 石竹 金盏 云杉 水杉 银杏 香樟 梧桐 垂柳 红豆 紫藤 凌霄 蔷薇 月季 海棠 玉兰 辛夷 丁香 茉莉 栀子 含笑 米兰 芍药 牡丹 杜若 蒹葭 菖蒲 泽兰 佩兰 藿香 薄荷 艾草 荠菜 蒲公英 车前子 狗尾草 含羞草 三叶草 虞美人 鸢尾 风信子 铃铛花 桔梗 龙胆 雪莲 绿萝 吊兰 文竹 芦荟 仙人掌 薰衣草 迷迭香 鼠尾草 百里香 向日葵 矢车菊 满天星 勿忘我 木芙蓉 合欢 枇杷 杨梅 青梅 山楂 石榴 橄榄 无花果 核桃 板栗 松果 榛子 芦苇 荇菜 莲子 菱角 茭白 稻穗 麦芒'.split(
    ' ',
  )

const lines =
  '疏影横斜 暗香浮动 清泉石上 明月松间 空山新雨 竹喧归浣 采菊东篱 悠然南山 小楼听雨 深巷杏花 春江水暖 夜船吹笛 停车坐爱 霜叶红时 荷风送香 竹露清响 小荷初露 蜻蜓立上 一蓑烟雨 竹杖芒鞋 星垂平野 月涌江流 烟波江上 晴川历历 芳草萋萋 白云千载 云深不知 松下问童 言师采药 草色遥看 最是一年 春在溪头 荠菜花开 稻花香里 听取蛙声 七八个星 两三点雨 旧时茅店 路转溪桥 绿杨阴里 且听风吟 雪夜访戴 围炉煮茶 灯火可亲 落花时节 江南好景 桃花潭水 灞桥柳色 西窗剪烛 巴山夜话 沧海月明 蓝田日暖 山有木兮 桃之夭夭 呦呦鹿鸣 杨柳依依 雨雪霏霏 青青子衿 悠悠我心 蒹葭苍苍 白露未晞 在水一方 投我木瓜 风雨如晦 鸡鸣不已 既见君子 北有斗柄 皎皎白驹 维其有章 常棣之华'.split(
    ' ',
  )

const moments = ['晨', '晚', '南', '北', '溪', '岭', '雨', '晴'] as const

/** Every name once, in an order that chance gives. */
export function manyNames(): string[] {
  const two = plants.filter((plant) => plant.length === 2)
  const composed = moments.flatMap((moment) => two.map((plant) => moment + plant))
  const orderly = [...plants, ...lines, ...composed.filter((name) => chance('kept', name) < 0.3)]
  return orderly.sort((a, b) => chance('name', a) - chance('name', b))
}
