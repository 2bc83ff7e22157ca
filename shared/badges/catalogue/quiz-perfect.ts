import type { Badge } from '../badge'

export const quizPerfect: Badge = {
  id: 'quiz-perfect',
  title: '一题不错',
  deed: '一份问答全部答对',
  need: 1,
  have: (figures) => figures.perfectQuizzes,
}
