package kr.hanmadi.cli;

import java.util.concurrent.Callable;
import kr.hanmadi.account.AccountRescue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets back in an editor who lost the phone, the recovery codes and every administrator who could help. */
@Command(
        name = "rescue",
        description = "휴대전화와 복구 번호를 잃은 계정의 인증 앱과 패스키를 지우고, 새 비밀번호를 정할 주소를 만듭니다. 서버가 돌고 있어도 됩니다.",
        mixinStandardHelpOptions = true)
final class RescueCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "이메일", description = "계정의 이메일")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String email;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (var record = RecordAccess.openForAccounts(spec)) {
            record.connection().setAutoCommit(false);
            var path = AccountRescue.open(record.connection(), email);
            record.connection().commit();
            if (path.isEmpty()) {
                spec.commandLine().getErr().println("이 이메일을 쓰는 열린 계정이 없습니다: " + email);
                return 1;
            }
            spec.commandLine()
                    .getOut()
                    .println("인증 앱과 패스키를 지웠습니다. 한 시간 안에 포털에서 이 주소를 열어 새 비밀번호를 정하십시오(한 번만 쓸 수 있습니다):");
            spec.commandLine().getOut().println(path.get());
            return 0;
        }
    }
}
