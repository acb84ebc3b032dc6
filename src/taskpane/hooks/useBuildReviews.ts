import { useRef, useState } from "react";
import { paneTexts } from "../texts/paneTexts";
import { reviewTexts } from "../texts/reviewTexts";
import { usePane, useWords } from "./pane";
import { useAction } from "./useAction";

/** Building the reviews as screens show it: what is being drawn, how far it is, and a way to stop between two sheets. */
export function useBuildReviews() {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [at, setAt] = useState<{ share: number; what: string }>();
  const stop = useRef<AbortController | undefined>(undefined);
  const build = useAction(async () => {
    stop.current = new AbortController();
    try {
      await services.run(
        "buildReviews",
        {},
        {
          language,
          onProgress: (done, of, sheet) => setAt({ share: done / of, what: say(reviewTexts.drawing, { sheet }) }),
          signal: stop.current.signal,
        },
      );
      announce(say(paneTexts.reviewsBuilt));
    } finally {
      setAt(undefined);
      navigation.refresh();
    }
  });
  const working = {
    what: at?.what ?? say(paneTexts.buildingReviews),
    ...(at !== undefined && { share: at.share }),
    cancel: { label: say(reviewTexts.cancel), run: () => stop.current?.abort() },
  };
  return { run: () => void build.run(), busy: build.busy, working };
}
