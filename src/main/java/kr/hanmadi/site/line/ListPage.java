package kr.hanmadi.site.line;

import java.util.List;
import kr.hanmadi.web.Pager;

/** One page of a list. */
public record ListPage<T>(List<T> lines, Pager pager) {}
