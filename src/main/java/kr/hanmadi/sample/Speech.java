package kr.hanmadi.sample;

import java.util.List;

/** What one person says at one place in the programme, sentence by sentence. */
record Speech(List<Remark> remarks) {
    Speech {
        remarks = List.copyOf(remarks);
    }
}
