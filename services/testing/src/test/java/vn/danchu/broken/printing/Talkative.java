package vn.danchu.broken.printing;

/** Prints. */
class Talkative {

    void out() {
        System.out.println("out");
    }

    void err() {
        System.err.println("err");
    }

    void trace(Exception exception) {
        exception.printStackTrace();
    }
}
