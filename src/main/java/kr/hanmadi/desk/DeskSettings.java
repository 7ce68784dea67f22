package kr.hanmadi.desk;

import kr.hanmadi.article.FullText;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.desk.*}.
 *
 * @param fullText what readers see of a pasted or uploaded report when its editor says nothing else
 */
@ConfigurationProperties("hanmadi.desk")
record DeskSettings(@DefaultValue("QUOTES_ONLY") FullText fullText) {}
