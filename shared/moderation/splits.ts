/** Characters written as their parts, side by side (拆字): 女干 for 奸. A character may have several ways. */
const table = `
信:亻言,イ言,人言
微:彳攵
加:力口
冰:冫水
约:纟勺
票:覀示,西示
赌:贝者,貝者
博:十尃,十甫寸
毒:丰母,龶母
麻:广林
枪:木仓,木倉
弹:弓单,弓單
药:艹约
奸:女干
强:弓虽,弓雖
嫖:女票
娼:女昌
妓:女支
娘:女良
妈:女马,女馬
奶:女乃
奴:女又
裸:衤果,礻果,衣果
炮:火包
聊:耳卯
群:君羊
证:讠正,言正
钱:钅戋
逼:辶畐
骗:马扁,馬扁
诈:讠乍,言乍
购:贝勾
贷:代贝,代貝
杀:乂木
操:扌喿
操:才喿
法:氵去
功:工力
轮:车仑,車侖
鸡:又鸟,又鳥
好:女子
转:车专
彩:采彡
扣:扌口,才口
挂:扌圭
精:米青
约:纟勺,糸勺
洗:氵先
贩:贝反
吸:口及
海:氵每
洛:氵各
淫:氵㸒
骚:马蚤
射:身寸
交:六乂
换:扌奂
抢:扌仓
假:亻叚
代:亻弋
仿:亻方
做:亻故
优:亻尤
胡:古月
明:日月
粉:米分
林:木木
兼:八秉
傻:亻叟
滚:氵衮
婊:女表
货:化贝,化貝
贱:贝戋
`

/** The ways in which a character is taken apart, each a sequence of characters. */
export function splits(): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>()
  for (const line of table.trim().split('\n')) {
    const [whole = '', parts = ''] = line.split(':')
    ways.set(whole, [...(ways.get(whole) ?? []), ...parts.split(',')])
  }
  return ways
}
