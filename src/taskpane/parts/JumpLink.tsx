import { Link } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { placeText } from "../../i18n/place";
import { capitalise } from "../../i18n/text";
import type { Place } from "../../workbook/issue";
import { useLanguage } from "../language/use-language";
import { useSession } from "../session/use-session";

/** Shows the cell in the book. Without a sheet to go to it is plain text. */
export function JumpLink({ place, children }: { readonly place: Place; readonly children?: ReactNode }): ReactElement {
  const session = useSession();
  const { language } = useLanguage();
  const text = children ?? capitalise(placeText(place, language));
  if (place.sheet === undefined) return <span>{text}</span>;
  return (
    <Link as="button" inline onClick={() => void session.jump(place)}>
      {text}
    </Link>
  );
}
