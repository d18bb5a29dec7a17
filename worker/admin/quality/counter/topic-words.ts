import { type Topic, topicDictionary } from "../../../quality/count/topics.ts";
import { part } from "./elements.ts";

/**
 * The dictionary as the page shows it. Its words are edited for this count alone and stay in the thread; keys and names
 * of topics are the program's own, so nothing that was typed here can be sent.
 */
export function typedTopics(): Topic[] {
  return topicDictionary.map((topic) => ({
    ...topic,
    words: part(`topic-${topic.key}`, HTMLTextAreaElement)
      .value.split(/[,;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  }));
}
