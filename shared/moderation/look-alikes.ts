/** Characters that are written in the place of others because they look the same. Each line: what is meant, then its doubles. */

/** Letters of other alphabets and letters that Unicode's own folding (NFKD) leaves as they are. */
const letters = `
aаαɑᴀΑА
bЬьЪБвßʙƄВΒ
cсϲᴄСϹ
dԁᴅđժÐ
eеёєεᴇ℮ЕΕ
fƒғϝ
gɡɢցԍ
hһнʜћНΗђ
iіïıɩιɪІΙᎥ
jјʝᴊЈ
kкκᴋКΚ
lӏʟɭ
mмᴍМΜ
nпηɴոՈΝ
oоοσᴏօøОΟ
pрρᴘРΡþ
qԛգ
rгʀᴦя
sѕʂꜱЅ
tтτᴛТΤ
uυцᴜսμ
vѵνᴠѴ
wѡωшᴡԝщ
xхχХΧ
yуγʏүУΥ
zᴢʐΖ
`

/** Han characters drawn almost alike, or old forms, that nobody needs for anything else. */
const han = `
毒毐
你妳
死亖
淫婬
冰氷
国囯
信伩伈
征徵
微嶶徴
博愽慱
赌賭
色铯
情凊
麻痲蔴
钱銭
枪鎗
爆曝
卖売
买買
片爿
炮砲炰
裸祼臝
聊聀
约箹
妓伎
逼偪
傻儍
`

/** Signs that stand for a word: ➕ for 加, a heart for the 心 that sounds like 信. */
const pictures = `
加➕＋+
信❤♥💓💗💖💕🧡💛💚💙💜
钱💰💵💴
枪🔫
药💊
群👥
扣🐧
马🐴🐎
赌睹
假贾
鸡🐔🐓🐤
狗🐶🐕
屎💩
毒☠
冰🧊❄
麻🌿
叶🍃🍁
日☀🌞
炮💣
刀🔪🗡
牛🐮
猪🐷🐖
卡💳咔
号📱
币🪙
`

/** Figures and signs that are read as letters; else a figure is a figure and a sign stands between characters. */
const figures = `
a4@ª∂
b8
c¢
e3€
g9
i1!¡
l1|
o0○〇⭕
s5$§
v∨√
x×✕✖❌
y¥
`

const pairs = (lines: string): [string, string][] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [meant = '', ...doubles] = Array.from(line)
      return doubles.filter((double) => double !== meant).map((double): [string, string] => [double, meant])
    })

/** Figures in the place of the numbers that a word is written with: 6合彩. */
const numbers = `
一1
二2
三3
四4
五5
六6
七7
八8
九9
`

/** What a character is taken for, as if it had been written. */
export const doubles = (): ReadonlyMap<string, string> => new Map([...pairs(letters), ...pairs(han)])

/** What a character may be read as besides what it is. */
export function secondReadings(): ReadonlyMap<string, string> {
  const readings = new Map<string, string>()
  for (const [sign, meant] of [...pairs(pictures), ...pairs(figures), ...pairs(numbers)]) {
    readings.set(sign, (readings.get(sign) ?? '') + meant)
  }
  return readings
}
