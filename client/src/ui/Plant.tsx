import { View } from '@tarojs/components'
import { memo } from 'react'
import { spoken } from './accessible'
import { nameOf, type Stage, type Step } from './plant-stage'

interface PlantProps {
  readonly stage: Stage
  readonly step: Step
  readonly watered: boolean
  readonly size?: 'normal' | 'small'
}

/** The member's plant. Watering only changes a class: the drop falls, the leaves lift (styles/plant.css). */
export const Plant = memo(function Plant({ stage, step, watered, size = 'normal' }: PlantProps) {
  const words = `你的${nameOf(stage)}，${watered ? '今天浇过水了' : '今天还没浇水'}`
  return (
    <View
      className={`plant plant-${size} plant-${stage} plant-step-${step} ${watered ? 'plant-watered' : ''}`}
      {...spoken({ role: 'img', label: words })}
    >
      <View className="plant-ground" />
      <View className="plant-layer plant-pot" />
      <View className="plant-layer plant-green">
        <View className="plant-layer plant-more-1" />
        <View className="plant-layer plant-more plant-more-2" />
        <View className="plant-layer plant-more plant-more-3" />
      </View>
      <View className="plant-drop" />
    </View>
  )
})
