import { View } from '@tarojs/components'
import { memo } from 'react'
import { spoken } from './accessible'
import './styles/badge.css'

/** The badges that have a drawing of their own in `badges/`, each listed in badge.css. Any other gets a sprig. */
export const drawnBadges: readonly string[] = [
  'first-check-in',
  'streak-7',
  'streak-30',
  'streak-100',
  'days-50',
  'days-365',
  'friends-3',
  'friends-10',
  'friends-30',
  'first-quality',
  'quiz-perfect',
  'event-regular',
]

interface BadgePictureProps {
  readonly badge: string
  readonly earned: boolean
  /** How far a badge that is not earned has come, 0–1. */
  readonly share?: number
  /** Turns over once, from its back to its face. */
  readonly turning?: boolean
}

/** A badge: one scalloped disc for all, tinted, with its own sign. Words stand beside it. */
export const BadgePicture = memo(function BadgePicture({
  badge,
  earned,
  share = 0,
  turning = false,
}: BadgePictureProps) {
  const drawing = drawnBadges.includes(badge) ? badge : 'other'
  return (
    <View
      className={`badge badge-${drawing} ${earned ? 'badge-earned' : 'badge-locked'} ${turning ? 'badge-turning' : ''}`}
      {...spoken({ hidden: true })}
    >
      {earned ? null : (
        <View className="badge-ring" style={`--badge-share:${Math.round(Math.min(1, share) * 360)}deg`} />
      )}
      <View className="badge-disc" />
      <View className="badge-sign" />
    </View>
  )
})
