package kr.hanmadi.extraction.people;

import java.util.Random;

/** Invented names, made by chance: Korean ones by how often surnames and syllables occur, foreign ones from pieces. */
final class MadeUpNames {
    private static final String[] SURNAMES =
            ("김 107 이 73 박 42 최 23 정 22 강 12 조 11 윤 10 장 10 임 8 한 8 오 8 서 8 신 7 권 7 황 7 안 7 송 7 전 6"
                            + " 류 6 홍 6 고 5 문 5 양 5 손 5 배 4 백 4 허 3 유 6 남 3 심 3 노 3 하 2 곽 2 성 2 차 2 주 2 우 2 구 2 민 2 나 2 진 2 지 2"
                            + " 엄 1 채 1 원 1 천 1 방 1 공 1 현 1 함 1 변 1 염 1 여 1 추 1 도 1 소 1 석 1 선 1 설 1 마 1 길 1 연 1 위 1 표 1 명 1 기 1"
                            + " 반 1 왕 1 금 1 옥 1 육 1 인 1 맹 1 제 1 모 1 탁 1 국 1 어 1 은 1 편 1 용 1 예 1 봉 1 사 1 부 1 가 1 복 1 태 1 목 1 형 1"
                            + " 피 1 두 1 감 1 음 1 빈 1 동 1 온 1 호 1 범 1 좌 1 승 1 간 1 경 1 시 1 남궁 1 황보 1 제갈 1 선우 1 독고 1 사공 1 서문 1")
                    .split(" ");
    private static final String LEADING =
            "민지현서영성정재준상동승은수경기병태종광창인진도대유혜미선희윤예하주소나다아가시우원석용철세규명문" + "호형홍한찬춘순연필일양금옥남덕만봉삼숙신완해라보채건강근길두룡무백범복삼섭송익정중충택학화효";
    private static final String CLOSING = "수영현준호진우민희경연은숙자순옥미정선주아원석훈철환식규태혁성재용욱빈찬섭상걸열길구권기근국균남녀나라란림린"
            + "례만명모묵문배백범복봉부비서솔슬승신실심애언엽예완운웅유율윤이익인일임전제조종중지창채천춘택표필하학한해향헌형혜화회효휘흠흥도대로리담람나";
    private static final String ANY =
            "가강개거건경계고곤골과관광교구국군규근금기길나난남내노녹다단달담당대덕도독동두득들등라락란래로록루류륜률르리린립마만매맹면명모목묘무문물미민바반방배백벌범별병보복봉부분비"
                    + "빈사산삼상새서석선설섬성세소속손솔송수숙순술숭슬시식신실심아안애야양어언엄여역연열염영예오옥온완왕요용우운웅원위유육윤율은을음응의이익인일임자작장재전절점정제조종좌주죽준중지직진차찬창채천철청초촌총추춘충치칠탁태택토통파판팔평포표풍필하학한함해향허헌혁현협형혜호홍화환황회효후훈휘흥희";
    private static final String[] NATIVE =
            "가람 나래 다솜 하늘 보람 슬기 아름 한솔 바다 이슬 누리 초롱 샛별 새롬 힘찬 우람 한결 다온 라온 가온 이든 봄 별 솔 찬 빛나 나라 으뜸 버들 단비 진솔 하나 두리".split(" ");
    private static final String[] WEST_GIVEN =
            ("존 제임스 마이클 데이비드 로버트 윌리엄 리처드 토머스 찰스 대니얼 매슈 앤서니 마크 스티븐 폴 앤드루 조슈아 케네스 케빈 브라이언 조지 에드워드 로널드 티머시"
                            + " 제이슨 제프리 라이언 제이컵 게리 니컬러스 에릭 조너선 메리 퍼트리샤 제니퍼 린다 엘리자베스 바버라 수전 제시카 세라 캐런 낸시 리사 마거릿 베티 샌드라 애슐리 도러시 킴벌리 에밀리 도나 미셸"
                            + " 캐럴 어맨다 멀리사 데버라 스테퍼니 리베카 로라 헬렌 샤론 신시아 캐슬린 에이미 셜리 앤절라 애나 브렌다 안나 마리아 소피아 카테리나 나탈리야 올가 이리나 엘레나 블라디미르 세르게이 드미트리 알렉세이"
                            + " 니콜라이 안드레이 이반 미하일 유리 올렉산드르 볼로디미르 호세 후안 카를로스 루이스 미겔 페드로 디에고 하비에르 파블로 알레한드로 안토니오 마르코 루카 조반니 프란체스코 파올로 로베르토 장 피에르 프랑수아"
                            + " 미셸 앙드레 클로드 니콜라 쥘리앵 한스 위르겐 클라우스 볼프강 슈테판 마르틴 페터 안데르스 라르스 얀 피터르 빌럼 아흐메드 무함마드 모하메드 알리 하산 후세인 이브라힘 압둘라 칼리드 오마르 유수프 파티마"
                            + " 아이샤 나렌드라 라훌 아닐 산제이 프리야 수닐 아르준 데이브 밥 톰 짐 조 빌 댄 팀 벤 샘 맥스 잭 닉 론 돈 레이 주앙 티아고 파울루 넬슨 쿠마르 코피 응고지 치누아 세쿠 아마두 조코 수하르 위도도 안와르 마하티르")
                    .split(" ");
    private static final String[] WEST_FAMILY =
            ("스미스 존슨 윌리엄스 브라운 존스 밀러 데이비스 윌슨 앤더슨 토머스 테일러 무어 잭슨 마틴 톰프슨 화이트 해리스 클라크 루이스 로빈슨 워커 영 앨런 킹 라이트 스콧 힐 그린 애덤스"
                            + " 베이커 넬슨 카터 미첼 터너 필립스 캠벨 파커 에번스 에드워즈 콜린스 스튜어트 모리스 머피 쿡 로저스 모건 쿠퍼 피터슨 베일리 리드 켈리 하워드 워드 콕스 리처드슨 우드 왓슨 브룩스 베넷 그레이 휴스 프라이스"
                            + " 마이어스 롱 포스터 샌더스 로스 파월 설리번 러셀 오티즈 젱킨스 페리 버틀러 반스 피셔 헨더슨 콜먼 시먼스 패터슨 조던 레이놀즈 해밀턴 그레이엄 이바노프 페트로프 시도로프 스미르노프 쿠즈네초프 포포프 볼코프"
                            + " 소콜로프 코발렌코 셰브첸코 멜니크 보이코 트카첸코 가르시아 로드리게스 마르티네스 로페스 곤살레스 페레스 산체스 라미레스 토레스 플로레스 디아스 로시 루소 페라리 에스포시토 비앙키 로마노 뒤퐁 모로 르페브르"
                            + " 베르나르 뒤부아 로랑 뮐러 슈미트 슈나이더 베버 마이어 바그너 베커 호프만 셰퍼 코흐 바우어 리히터 클라인 요한손 안데르손 닐슨 에릭손 한센 올센 데용 얀선 판데이크 싱 샤르마 파텔 굽타 칸 라만 찬드라"
                            + " 알파이드 알사우드 알마수드 하마드 나세르 사이드 카림 살레 하다드 야지디 코언 레비 골드버그 로젠버그 실바 산토스 올리베이라 소자 코스타 페헤이라 음베키 오카포르 아데바요 디알로 케이타 멘사 오비 수카르노 위자야 산토소"
                            + " 코발스키 노바크 비시니에프스키 카민스키 나지 코바치 서보 토트 파파도풀로스 니콜라이디스 스미스슨 매킨타이어 맥도널드 오브라이언 맥그리거 피츠제럴드")
                    .split(" ");
    private static final String[] JAPAN_FAMILY =
            ("사토 스즈키 다카하시 다나카 이토 와타나베 야마모토 나카무라 고바야시 가토 요시다 야마다 사사키 야마구치 마쓰모토 이노우에 기무라 하야시 시미즈 야마자키 모리 아베 이케다 하시모토 야마시타"
                            + " 이시카와 나카지마 마에다 후지타 오가와 고토 오카다 하세가와 무라카미 곤도 이시이 사이토 사카모토 엔도 아오키 후지이 니시무라 후쿠다 오타 미우라 후지와라 오카모토 마쓰다 나카가와 나카노 하라다 오노 다무라 다케우치"
                            + " 가네코 와다 나카야마 이시다 우에다 모리타 하라 시바타 사카이 구도 요코야마 미야자키 미야모토 우치다 다카기 안도 다니구치 오노우에 콘도 오쿠다")
                    .split(" ");
    private static final String[] JAPAN_GIVEN =
            ("하루토 유토 소타 유키 하야토 히로시 다케시 가즈오 마사키 겐지 신이치 고이치 다로 지로 이치로 요시오 아키라 미노루 시게루 유이치 다이스케 쇼타 료 쓰요시 나오키 도모야 히데키 마사히로 요스케"
                            + " 게이코 요코 유미코 미카 아키코 도모코 사쿠라 하나 유이 아오이 미사키 나나미 가오리 에리코 히로미 마유미 준코 사토시 마코토 데쓰야 노부오 야스히로 후미오 하루오 게이스케 고키")
                    .split(" ");
    private static final String[] CHINA_FAMILY =
            "왕 리 장 류 천 양 자오 황 저우 우 쉬 쑨 후 주 가오 린 허 궈 마 뤄 량 쑹 정 셰 한 탕 펑 위 둥 샤오 청 차오 위안 덩 쉬 푸 선 쩡 펑 뤼 쑤 루 장 차이 자 딩 웨이 쉐 예 옌 판"
                    .split(" ");
    private static final String[] CHINA_GIVEN =
            ("웨이 팡 나 슈잉 민 징 리 창 레이 쥔 양 융 옌 제 타오 밍 차오 슈란 샤 핑 강 구이잉 젠궈 즈창 쉐펑 하이옌 샤오밍 원빈 리화 젠화 즈웨이 톈위 위안 차오양 잉제 루이펑 하오란 즈청 신이 쯔한 궈창 훙"
                            + " 리췬 쉐메이 더화 궈룽 즈밍 쭝린 웨이둥 하이타오")
                    .split(" ");
    private static final String[] VIET =
            "응우옌 쩐 레 팜 호앙 판 부 당 부이 도 호 응오 즈엉 리 반 티 득 민 꽝 흐우 쑤언 낌 짜 홍 란 프엉 타인 응옥 뚜언 끄엉 푹 쫑 뚱 하 린 마이 투이 안 비엣 남 꾸옥 아인"
                    .split(" ");

    private final Random chance;

    MadeUpNames(Random chance) {
        this.chance = chance;
    }

    private static char any(Random chance, String of) {
        // the earlier in the row, the more often
        double place = Math.pow(chance.nextDouble(), 1.6);
        return of.charAt((int) (place * of.length()));
    }

    private String one(String[] of) {
        return of[chance.nextInt(of.length)];
    }

    private String surname() {
        int all = 0;
        for (int i = 1; i < SURNAMES.length; i += 2) {
            all += Integer.parseInt(SURNAMES[i]);
        }
        int left = chance.nextInt(all);
        for (int i = 0; i < SURNAMES.length; i += 2) {
            left -= Integer.parseInt(SURNAMES[i + 1]);
            if (left < 0) {
                return SURNAMES[i];
            }
        }
        return SURNAMES[0];
    }

    /** A Korean name of a surname and a given name of that many syllables. */
    String korean(int syllables) {
        var surname = surname();
        if (chance.nextInt(40) == 0) {
            return surname + one(NATIVE);
        }
        var given = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            boolean rare = chance.nextInt(8) == 0;
            given.append(
                    rare
                            ? ANY.charAt(chance.nextInt(ANY.length()))
                            : any(chance, i == 0 && syllables > 1 ? LEADING : CLOSING));
        }
        return surname + given;
    }

    /** The first half of one name and the second of another. */
    private String mixed(String[] of) {
        var one = one(of);
        if (chance.nextInt(3) == 0 || one.length() < 2) {
            return one;
        }
        var other = one(of);
        int cut = Math.min(other.length() - 1, 1 + chance.nextInt(2));
        var joined = one.substring(0, (one.length() + 1) / 2) + (other.length() < 2 ? "" : other.substring(cut));
        return joined.length() < 2 ? one : joined;
    }

    /** The parts of a foreign name. */
    String[] foreign(int parts) {
        int kind = chance.nextInt(10);
        if (parts == 2 && kind < 2) {
            return new String[] {mixed(JAPAN_FAMILY), mixed(JAPAN_GIVEN)};
        }
        if (parts == 1 && kind < 3) {
            return new String[] {one(CHINA_FAMILY) + (chance.nextInt(4) == 0 ? one(VIET) + one(VIET) : one(CHINA_GIVEN))
            };
        }
        if (parts == 2 && kind == 2) {
            return new String[] {mixed(WEST_GIVEN), chance.nextBoolean() ? surname() : one(CHINA_FAMILY)};
        }
        if (parts == 3 && kind < 2) {
            return new String[] {one(VIET), one(VIET), one(VIET)};
        }
        var names = new String[parts];
        for (int i = 0; i < parts; i++) {
            names[i] = mixed(i == parts - 1 ? WEST_FAMILY : WEST_GIVEN);
        }
        return names;
    }
}
