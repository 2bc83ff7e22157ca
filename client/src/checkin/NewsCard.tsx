import { View } from '@tarojs/components'
import { badgeCatalogue } from '../../../shared/badges/rules'
import type { Picture } from '../platform/session'
import { Icon } from '../ui/Icon'
import { Plant } from '../ui/Plant'
import { stageOf } from '../ui/plant-stage'
import { Tap } from '../ui/Tap'
import { tierNames } from '../ui/TierPath'
import { dismissNews, type News, useCheckIn } from './store'

/** A new tier or badge, told once and quietly, in the place where it was earned. */
export function NewsCard({ community }: { readonly community: Picture['community'] }) {
  const news = useCheckIn((state) => state.news)
  if (news === null) return null
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

const badgesOf = (news: News) => badgeCatalogue.filter((badge) => news.badges.includes(badge.id))

function titleOf(news: News, community: Picture['community']): string {
  if (news.reached === null)
    return `得到勋章「${badgesOf(news)
      .map((badge) => badge.title)
      .join('」「')}」`
  const title = community.tiers.find((start) => start.tier === news.reached)?.title ?? ''
  return `长到${tierNames[news.reached]}了,你是「${title}」`
}

function noteOf(news: News): string {
  const deeds = badgesOf(news).map((badge) => badge.deed)
  if (news.reached !== null && deeds.length > 0)
    return `还得到勋章「${badgesOf(news)
      .map((badge) => badge.title)
      .join('」「')}」`
  return deeds.length > 0 ? deeds.join(' · ') : '一天一点水,长出来的'
}
