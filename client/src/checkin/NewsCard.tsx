import { View } from '@tarojs/components'
import { badgeCatalogue } from '../../../shared/badges/rules'
import type { Picture } from '../platform/session'
import { Icon } from '../ui/Icon'
import { Plant } from '../ui/Plant'
import { stageOf } from '../ui/plant-stage'
import { Tap } from '../ui/Tap'
import { tierNames } from '../ui/TierPath'
import { dismissNews, type News as GoodNews, useCheckIn } from './store'

/**
 * A new tier or badge, told once and quietly, in the place where it was earned. The place is always there: what is put
 * between other elements makes WeChat draw all of them again.
 */
export function NewsCard({ community }: { readonly community: Picture['community'] }) {
  const news = useCheckIn((state) => state.news)
  return <View>{news === null ? null : <News news={news} community={community} />}</View>
}

function News({ news, community }: { readonly news: GoodNews; readonly community: Picture['community'] }) {
  return (
    <View className="news">
      <View className="news-sign">
        {news.reached === null ? (
          <Icon name="medal" />
        ) : (
          <Plant stage={stageOf(news.reached)} step={4} watered size="small" />
        )}
      </View>
      <View className="news-words">
        <View className="news-title">{titleOf(news, community)}</View>
        <View className="news-note">{noteOf(news)}</View>
      </View>
      <Tap className="news-close" label="知道了" onTap={dismissNews}>
        <Icon name="close" size="small" />
      </Tap>
    </View>
  )
}

const namesOf = (news: GoodNews): string =>
  badgesOf(news)
    .map((badge) => `「${badge.title}」`)
    .join('')

const badgesOf = (news: GoodNews) => badgeCatalogue.filter((badge) => news.badges.includes(badge.id))

function titleOf(news: GoodNews, community: Picture['community']): string {
  if (news.reached === null) return `得到勋章${namesOf(news)}`
  const title = community.tiers.find((start) => start.tier === news.reached)?.title ?? ''
  return `长到${tierNames[news.reached]}了，你是「${title}」`
}

function noteOf(news: GoodNews): string {
  if (news.reached !== null) return news.badges.length > 0 ? `还得到勋章${namesOf(news)}` : '一天一点水，长出来的'
  return badgesOf(news)
    .map((badge) => badge.deed)
    .join(' · ')
}
