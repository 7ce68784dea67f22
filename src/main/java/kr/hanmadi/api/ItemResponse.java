package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One thing. */
record ItemResponse<T>(T item, @JsonUnwrapped Terms terms) {}
