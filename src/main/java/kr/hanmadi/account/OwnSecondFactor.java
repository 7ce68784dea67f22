package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/** What an editor may do to the own second factor only with the password, for a screen may be left open. */
@Service
public class OwnSecondFactor {
    private final OwnPassword password;
    private final SecondFactor factor;

    OwnSecondFactor(OwnPassword password, SecondFactor factor) {
        this.password = password;
        this.factor = factor;
    }

    /**
     * Makes a secret that counts once it is proved.
     *
     * @throws AccountRefused when the password is not taken
     */
    public void begin(String typed, SignedInEditor editor, HttpServletRequest request) {
        password.require(typed, editor, request);
        factor.begin(editor);
    }

    /** @throws AccountRefused when the password is not taken */
    public void end(String typed, SignedInEditor editor, HttpServletRequest request) {
        password.require(typed, editor, request);
        factor.end(editor.getUsername(), editor);
    }

    /**
     * @return recovery codes in place of all others
     * @throws AccountRefused when the password is not taken
     */
    public List<String> newCodes(String typed, SignedInEditor editor, HttpServletRequest request) {
        password.require(typed, editor, request);
        return factor.newCodes(editor);
    }
}
