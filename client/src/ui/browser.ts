/** WeChat needs nothing of what a browser needs. */
export {}
